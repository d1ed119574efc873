namespace DataExchange.AccessLog.Records;

/// <summary>How often one field was answered by the cache, and how often by its registry.</summary>
/// <param name="Registry">The registry, by name.</param>
/// <param name="Coordinate"><c>Type.field</c>: the type that the field was asked on.</param>
/// <param name="Hits">How many values came from the cache.</param>
/// <param name="Shared">How many came from what another request was asking the registry already.</param>
/// <param name="Misses">How many the registry was asked for.</param>
public readonly record struct RecordedRead(string Registry, string Coordinate, long Hits, long Shared, long Misses);
