using DataExchange.Cache.Client;
using DataExchange.Cache.Configuration;
using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Cache.Sealing;
using DataExchange.Cache.Statistics;

namespace DataExchange.Cache.Redis;

/// <summary>What everything that works with Redis works with.</summary>
internal sealed record RedisParts(
    IRedisClient Client,
    RedisNames Names,
    CacheKeys Keys,
    InvalidationLog Log,
    Confirmation Confirmation,
    MemoryLevel? Memory,
    Breaker Breaker,
    CacheCounters Counters,
    Notices Notices,
    CacheOptions Options,
    TimeProvider Time,
    CancellationToken Stopping);
