using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Cache.Redis;
using DataExchange.Cache.Statistics;

namespace DataExchange.Cache;

/// <summary>Collects what the parts of a cache have counted.</summary>
internal static class CacheReport
{
    public static CacheStatistics Of(
        MemoryLevel? memory, RedisLevel? redis, Breaker breaker, InvalidationLog log, Confirmation confirmation, CacheCounters counters, EpochCounter epochs) => new()
    {
        Memory = memory?.Statistics ?? default,
        MemoryBytes = memory?.Bytes ?? 0,
        MemoryEntries = memory?.Count ?? 0,
        Evictions = memory?.Evictions ?? 0,
        Alarms = counters.Alarms,
        TooLong = counters.TooLong,
        Late = counters.Late,
        Redis = redis?.Statistics ?? default,
        Writes = counters.Writes,
        DroppedWrites = counters.DroppedWrites,
        FailedWrites = counters.FailedWrites,
        FailedReads = counters.FailedReads,
        HasRedis = redis is not null,
        Breaker = breaker.State,
        IsConfirmed = confirmation.Holds,
        SinceConfirmed = confirmation.Age,
        LogSequence = log.Moment.Sequence,
        LogFloor = log.Floor,
        EpochAge = epochs.Age,
        EpochChanges = epochs.Changes,
        PendingInvalidations = log.HeldCount,
    };
}
