using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Sources;

/// <summary>What composition is given of one subgraph.</summary>
/// <param name="Name">The name by which plans and people call it; unique among the subgraphs.</param>
/// <param name="Url">Where it is served; empty when that is said elsewhere.</param>
/// <param name="Sdl">Its schema, Federation v2 or v1.</param>
public sealed record SubgraphSource(string Name, string Url, Source Sdl);
