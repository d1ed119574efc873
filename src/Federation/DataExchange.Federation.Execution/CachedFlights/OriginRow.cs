namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a subgraph answered for a row: an entity or a root field.</summary>
/// <param name="State">Whether it fits.</param>
/// <param name="Kind">The type's name as JSON; empty for null, and where the response does not say it.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Values">By field of the fetch, its value; empty for fields that were not asked for on this type.</param>
internal readonly record struct OriginRow(OriginRowState State, Slice Kind, Slice Whole, Slice[] Values)
{
    public static OriginRow None { get; } = new(OriginRowState.Missing, default, default, []);
}
