namespace DataExchange.Administration.Usage;

/// <summary>How many values of a field came from the cache and how many from its registry, as the schema's <c>FieldReads</c> has it.</summary>
internal sealed record FieldReads(string Registry, string Coordinate, long Hits, long Shared, long Misses);
