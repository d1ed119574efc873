using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>An element as one subgraph has it.</summary>
internal readonly record struct Sourced<T>(SubgraphSchema Subgraph, T Value);
