using System.Collections.Immutable;

namespace DataExchange.Federation.Planning.Search;

/// <summary>How a need is met.</summary>
/// <param name="Picks">The decisions: several where no one subgraph can answer all below.</param>
/// <param name="Completion">The wave after which all of it is there, counted from the arrival at the place.</param>
/// <param name="IsComplete">Whether nothing of it is left unmet.</param>
internal sealed record Met(ImmutableArray<Pick> Picks, int Completion, bool IsComplete);
