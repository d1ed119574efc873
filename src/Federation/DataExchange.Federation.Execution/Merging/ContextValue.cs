namespace DataExchange.Federation.Execution.Merging;

/// <summary>The values of a fetch's context variables for entities that have the same.</summary>
/// <param name="Json">The values, each as JSON, separated by commas.</param>
/// <param name="Ends">Where each value ends.</param>
internal sealed record ContextValue(byte[] Json, int[] Ends)
{
    /// <summary>The JSON of a variable.</summary>
    public ReadOnlySpan<byte> Of(int variable) => Json.AsSpan()[(variable == 0 ? 0 : Ends[variable - 1] + 1)..Ends[variable]];
}
