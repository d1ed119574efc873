using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Search;

/// <summary>What meeting all needs at a position takes.</summary>
/// <param name="Cost">What it takes.</param>
/// <param name="Remainder">What cannot be met from there; null for nothing.</param>
internal sealed record BelowSolution(Cost Cost, NeedSet? Remainder);
