namespace DataExchange.Cache.Statistics;

/// <summary>How Redis is, summed up over its masters. What they do not tell is null. Immutable.</summary>
/// <param name="Servers">How many masters told.</param>
/// <param name="UsedBytes">The memory that they use, whoever uses it.</param>
/// <param name="MaxBytes">The memory that they may use; null where nothing bounds it.</param>
/// <param name="EvictedKeys">The keys that had to make room for others since they started.</param>
/// <param name="Keys">The keys of the database that the cache uses.</param>
public sealed record RedisState(int Servers, long? UsedBytes, long? MaxBytes, long? EvictedKeys, long? Keys);
