using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>What a subgraph is asked for at one position.</summary>
/// <param name="TypeName">The static type of the position in the subgraph.</param>
/// <param name="Fields">The fields of that type. <c>__typename</c> is listed like any other field where the concrete type must be known.</param>
/// <param name="Fragments">What is asked for some concrete types only.</param>
public sealed record FetchSelectionSet(string TypeName, ImmutableArray<FetchField> Fields, ImmutableArray<FetchFragment> Fragments);
