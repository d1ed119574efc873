using System.Collections.Immutable;

namespace DataExchange.Cache.Statistics;

/// <summary>What a cache has done since it was made, and how it is. Counts only: nothing of what is kept. Immutable.</summary>
public sealed record CacheStatistics
{
    /// <summary>The level in the process.</summary>
    public required LevelStatistics Memory { get; init; }

    /// <summary>The level in Redis; all 0 where it is not configured.</summary>
    public required LevelStatistics Redis { get; init; }

    /// <summary>How many bytes are kept in the process.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>How many entities and root fields are kept in the process.</summary>
    public required long MemoryEntries { get; init; }

    /// <summary>How many of them had to make room for others.</summary>
    public required long Evictions { get; init; }

    /// <summary>How often each thing was found in Redis that this cache does not write; kinds that never were are missing.</summary>
    public required ImmutableSortedDictionary<CacheAlarm, long> Alarms { get; init; }

    /// <summary>Values that were longer than is kept.</summary>
    public required long TooLong { get; init; }

    /// <summary>Values that were not kept because they were invalidated while they were fetched.</summary>
    public required long Late { get; init; }

    /// <summary>Values written to Redis.</summary>
    public required long Writes { get; init; }

    /// <summary>Values that were not written to Redis because too many waited, or because it was given up for the moment.</summary>
    public required long DroppedWrites { get; init; }

    /// <summary>Values that Redis did not take.</summary>
    public required long FailedWrites { get; init; }

    /// <summary>Reads that Redis did not answer in time or answered with an error.</summary>
    public required long FailedReads { get; init; }

    /// <summary>Whether Redis is configured.</summary>
    public required bool HasRedis { get; init; }

    /// <summary>Whether Redis is asked; closed where it is not configured.</summary>
    public required BreakerState Breaker { get; init; }

    /// <summary>Whether what the process keeps may be used: Redis has confirmed lately what was invalidated, or is not configured.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>How long ago Redis last confirmed what was invalidated; null where it never did.</summary>
    public required TimeSpan? SinceConfirmed { get; init; }

    /// <summary>How many invalidations the epoch has had.</summary>
    public required long LogSequence { get; init; }

    /// <summary>The invalidations after this one are remembered.</summary>
    public required long LogFloor { get; init; }

    /// <summary>For how long this process has known the epoch.</summary>
    public required TimeSpan EpochAge { get; init; }

    /// <summary>How often the epoch was another one: each time, all that was kept became useless.</summary>
    public required long EpochChanges { get; init; }

    /// <summary>Invalidations that hold here and that Redis has not taken yet.</summary>
    public required long PendingInvalidations { get; init; }
}
