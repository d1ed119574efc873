namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A request for some of the fields of a fetch.</summary>
/// <param name="Selection">The selections with their braces, inside a JSON string.</param>
/// <param name="Variables">The variables that they use, as indexes into those of the plan.</param>
internal sealed record PartialFetch(byte[] Selection, int[] Variables);
