namespace DataExchange.Cache.Configuration;

/// <summary>What the cache may use, and for how long. Bound from the section <c>Cache</c>. Immutable; its text shows no value, as two of them are secret.</summary>
public sealed record CacheOptions
{
    /// <summary>The fewest bytes of <see cref="Key"/>.</summary>
    public const int MinKeyBytes = 32;

    /// <summary>
    /// The secret that everything kept is named and sealed with; at least <see cref="MinKeyBytes"/> bytes. All processes that share a Redis have the same one:
    /// a process with another one shares nothing with them.
    /// </summary>
    public byte[] Key { get; init; } = [];

    /// <summary>
    /// Where Redis is, as a connection string of StackExchange.Redis (<c>host:port,host:port,password=…,ssl=true</c>); null or empty for the process alone. Secret.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>The most bytes that values take in the process, what it costs to keep them included; 64 MiB. 0 for nothing in the process.</summary>
    public long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>The most bytes of one value's JSON; longer ones are not kept. 256 KiB.</summary>
    public int MaxValueBytes { get; init; } = 256 << 10;

    /// <summary>Nothing is kept for longer, in seconds; an hour.</summary>
    public int MaxSeconds { get; init; } = 3_600;

    /// <summary>
    /// For how many seconds what the process keeps is used although Redis, which is configured, has not told whether it was invalidated; 5. Then nothing is, until
    /// it has.
    /// </summary>
    public int UnconfirmedSeconds { get; init; } = 5;

    /// <summary>Every how many seconds Redis is asked what was invalidated, in case an announcement was lost; 1.</summary>
    public int CheckSeconds { get; init; } = 1;

    /// <summary>The time limit of one read from Redis, in milliseconds; 100. Past it the values are asked for where they come from.</summary>
    public int RedisMilliseconds { get; init; } = 100;

    /// <summary>How many milliseconds an invalidation waits for Redis to take it; 1,000. Past it the invalidation is held here and tried again.</summary>
    public int InvalidateMilliseconds { get; init; } = 1_000;

    /// <summary>How many invalidations are remembered; 100,000. Values older than the oldest of them are not used.</summary>
    public int LogLength { get; init; } = 100_000;

    /// <summary>How many values may wait to be written to Redis; 10,000. Those that find the queue full are not written.</summary>
    public int QueueLength { get; init; } = 10_000;

    /// <summary>How many bytes may wait to be written to Redis; 32 MiB.</summary>
    public long QueueBytes { get; init; } = 32L << 20;

    /// <summary>The name of the record only.</summary>
    public override string ToString() => nameof(CacheOptions);
}
