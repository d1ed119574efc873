using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Search;

/// <summary>How the needs of one concrete type at one position are met, the position being reached in one subgraph.</summary>
/// <param name="Picks">The decisions, in the order of the needs.</param>
/// <param name="Typed">The hop that finds out the concrete type of an interface object; null when there is no need to.</param>
/// <param name="Cost">What it takes.</param>
/// <param name="Unresolved">What cannot be met from there.</param>
internal sealed record PlaceSolution(ImmutableArray<Pick> Picks, TypedHop? Typed, Cost Cost, ImmutableArray<Need> Unresolved);
