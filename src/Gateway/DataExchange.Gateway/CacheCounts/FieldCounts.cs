namespace DataExchange.Gateway.CacheCounts;

/// <summary>How often one field of one registry was read through the cache since the process began.</summary>
/// <param name="Registry">The registry, by name.</param>
/// <param name="Coordinate"><c>Type.field</c>: the type that the field was asked on; <see cref="ReadCounts.Others"/> for all that are not counted one by one.</param>
/// <param name="Hits">How many values came from the cache.</param>
/// <param name="Shared">How many came from what another request was asking the registry already.</param>
/// <param name="Misses">How many the registry was asked for.</param>
public readonly record struct FieldCounts(string Registry, string Coordinate, long Hits, long Shared, long Misses);
