namespace DataExchange.Cache.Log;

/// <summary>
/// Whether the invalidations known here were confirmed by the shared store lately. Always so where there is none. Safe for concurrent use.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="limit">For how long a confirmation holds; null where there is no shared store.</param>
internal sealed class Confirmation(TimeProvider time, TimeSpan? limit)
{
    private readonly long _limit = limit is { } span ? (long)(span.TotalSeconds * time.TimestampFrequency) : 0;
    private long _until = long.MinValue;
    private long _at = long.MinValue;

    /// <summary>Whether what is known may be relied on now.</summary>
    public bool Holds => limit is null || time.GetTimestamp() < Volatile.Read(ref _until);

    /// <summary>How long ago the last one began; null where there was none.</summary>
    public TimeSpan? Age => Volatile.Read(ref _at) is > long.MinValue and var at ? time.GetElapsedTime(at) : null;

    /// <summary>The shared store was asked at an instant (<see cref="TimeProvider.GetTimestamp"/>), and all that it knew then is known here.</summary>
    public void Give(long askedAt)
    {
        Volatile.Write(ref _at, askedAt);
        Volatile.Write(ref _until, askedAt + _limit);
    }
}
