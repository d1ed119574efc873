namespace DataExchange.Federation.Supergraphs;

/// <summary>A service that the supergraph is made of.</summary>
/// <param name="Name">The name that people and plans use for it.</param>
/// <param name="GraphName">The value of the <c>join__Graph</c> enum that stands for it in the supergraph.</param>
/// <param name="Url">Where it is served; empty when the supergraph does not say.</param>
public sealed record Subgraph(string Name, string GraphName, string Url);
