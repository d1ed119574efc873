using Microsoft.Extensions.Logging;

namespace DataExchange.Cache.Statistics;

/// <summary>Counts, and writes to the log, what whoever runs the cache should know. Nothing of what is kept. Safe for concurrent use.</summary>
internal sealed partial class Notices(CacheCounters counters, EpochCounter epochs, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan s_alarmPause = TimeSpan.FromMinutes(1);

    private readonly long[] _nextAlarm = new long[Enum.GetValues<CacheAlarm>().Length];

    /// <summary>Counts an alarm; writes one of each kind in a minute.</summary>
    public void Alarm(CacheAlarm alarm)
    {
        counters.Alarm(alarm);
        var now = time.GetTimestamp();
        var next = Volatile.Read(ref _nextAlarm[(int)alarm]);
        var after = now + (long)(s_alarmPause.TotalSeconds * time.TimestampFrequency);
        if ((next == 0 || now >= next) && Interlocked.CompareExchange(ref _nextAlarm[(int)alarm], after, next) == next)
        {
            LogAlarm(logger, alarm, counters.Of(alarm));
        }
    }

    public void EpochBegan(bool isChange, bool isOurs)
    {
        epochs.Begin(isChange);
        if (isChange)
        {
            LogEpoch(logger, isOurs);
        }
    }

    public void BreakerOpened(string trouble) => LogOpened(logger, trouble);

    public void BreakerClosed() => LogClosed(logger);

    public void WorkFailed(string failure) => LogFailure(logger, failure);

    [LoggerMessage(1, LogLevel.Error, "Redis keeps what this cache has not written there ({Alarm}, {Count} times so far); it is not used")]
    private static partial void LogAlarm(ILogger logger, CacheAlarm alarm, long count);

    [LoggerMessage(2, LogLevel.Warning, "The invalidations kept in Redis have begun anew (by this process: {IsOurs}): nothing that was kept before is used")]
    private static partial void LogEpoch(ILogger logger, bool isOurs);

    [LoggerMessage(3, LogLevel.Warning, "Redis is not asked until it answers again: {Trouble}")]
    private static partial void LogOpened(ILogger logger, string trouble);

    [LoggerMessage(4, LogLevel.Information, "Redis answers again, and is asked")]
    private static partial void LogClosed(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "Work with Redis in the background failed, and is tried again: {Failure}")]
    private static partial void LogFailure(ILogger logger, string failure);
}
