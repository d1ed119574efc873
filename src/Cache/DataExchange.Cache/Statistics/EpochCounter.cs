namespace DataExchange.Cache.Statistics;

/// <summary>Since when the epoch is known, and how often it was another one. Safe for concurrent use.</summary>
internal sealed class EpochCounter(TimeProvider time)
{
    private long _since = time.GetTimestamp();
    private long _changes;

    public TimeSpan Age => time.GetElapsedTime(Volatile.Read(ref _since));

    public long Changes => Volatile.Read(ref _changes);

    /// <param name="isChange">False for the first one.</param>
    public void Begin(bool isChange)
    {
        Volatile.Write(ref _since, time.GetTimestamp());
        if (isChange)
        {
            Interlocked.Increment(ref _changes);
        }
    }
}
