namespace DataExchange.Federation.Execution.Caching;

/// <summary>How often one field was answered without asking its subgraph, in one request to it.</summary>
/// <param name="Subgraph">The subgraph.</param>
/// <param name="Coordinate">The field as <c>Type.field</c>: the type that it was asked on.</param>
/// <param name="Hits">How many values came from the cache.</param>
/// <param name="Shared">How many came from a request to the subgraph that another request of a client was waiting for already.</param>
/// <param name="Misses">How many the subgraph was asked for.</param>
public readonly record struct CacheRead(string Subgraph, string Coordinate, int Hits, int Shared, int Misses);
