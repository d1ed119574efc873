using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Search;

/// <summary>What a subgraph can answer of a position by itself, and what would take further fetches.</summary>
/// <param name="Met">What it can answer.</param>
/// <param name="Rest">What it cannot.</param>
internal sealed record DirectPart(NeedSet Met, NeedSet Rest);
