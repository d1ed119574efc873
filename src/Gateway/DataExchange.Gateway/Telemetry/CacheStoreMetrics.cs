using System.Diagnostics.Metrics;
using DataExchange.Cache.Statistics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How the cache of this process is. It counts for itself; what is here is read from it when somebody looks.</summary>
internal sealed class CacheStoreMetrics
{
    private const string Prefix = "dataexchange.cache.";

    private readonly Meter _meter;
    private readonly Func<CacheStatistics> _read;

    public CacheStoreMetrics(Meter meter, Func<CacheStatistics> read)
    {
        (_meter, _read) = (meter, read);
        ObserveMemory();
        ObserveLevels();
        ObserveRedis();
        ObserveLog();
    }

    private void ObserveMemory()
    {
        Gauge("memory", "By", "Bytes that kept values take in the process.", s => s.MemoryBytes);
        Gauge("entries", "{entry}", "Entities and root fields that are kept in the process.", s => s.MemoryEntries);
        Counter("evictions", "{entry}", "Entries that made room for others.", s => [new(s.Evictions)]);
    }

    private void ObserveLevels()
    {
        Counter("lookups", "{field}", "Fields that were looked for, by level and result.", s => [.. Of("process", s.Memory), .. s.HasRedis ? Of("redis", s.Redis) : []]);
        Counter("rejected", "{value}", "Values that were not kept: longer than is allowed, or invalidated while they were fetched.", s =>
        [
            Tagged(s.TooLong, TagNames.Reason, "too_long"),
            Tagged(s.Late, TagNames.Reason, "invalidated"),
        ]);
    }

    private void ObserveRedis()
    {
        Counter("alarms", "{value}", "What was found in Redis and is none of ours, by kind: each is worth a look.", s => s.Alarms.Select(a => Tagged(a.Value, TagNames.CacheAlarm, NameOf(a.Key))));
        Gauge("breaker.open", "{breaker}", "1 while Redis is not asked because it failed, 0 while it is.", s => s.Breaker == BreakerState.Closed ? 0 : 1);
        Counter("writes", "{value}", "Values for Redis: written, dropped before that, or not taken.", s => !s.HasRedis ? [] :
        [
            Tagged(s.Writes, TagNames.Outcome, "written"),
            Tagged(s.DroppedWrites, TagNames.Outcome, "dropped"),
            Tagged(s.FailedWrites, TagNames.Outcome, "failed"),
        ]);
        Counter("failed_reads", "{read}", "Reads that Redis did not answer in time, or with an error.", s => s.HasRedis ? [new(s.FailedReads)] : []);
    }

    private void ObserveLog()
    {
        Gauge("log.sequence", "{invalidation}", "Invalidations of the present epoch.", s => s.LogSequence);
        Gauge("log.pending", "{invalidation}", "Invalidations that hold here and that Redis has not taken yet.", s => s.PendingInvalidations);
        Gauge("log.confirmed", "{log}", "1 while what the process keeps may be used, 0 while it is not known what was invalidated.", s => s.IsConfirmed ? 1 : 0);
        Counter("log.epoch_changes", "{epoch}", "How often all that was kept became useless, because invalidations may have been lost.", s => [new(s.EpochChanges)]);
        _meter.CreateObservableGauge(
            Prefix + "log.lag", () => _read().SinceConfirmed is { } since ? [new Measurement<double>(since.TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "How long ago it was last known what was invalidated.");
    }

    private void Gauge(string name, string unit, string description, Func<CacheStatistics, long> read) => _meter.CreateObservableGauge(Prefix + name, () => read(_read()), unit, description);

    private void Counter(string name, string unit, string description, Func<CacheStatistics, IEnumerable<Measurement<long>>> read) =>
        _meter.CreateObservableCounter(Prefix + name, () => read(_read()), unit, description);

    private static IEnumerable<Measurement<long>> Of(string level, LevelStatistics counts) =>
        new (string Result, long Count)[]
        {
            ("hit", counts.Hits),
            ("miss", counts.Misses - counts.Expired - counts.Invalidated),
            ("expired", counts.Expired),
            ("invalidated", counts.Invalidated),
        }.Select(r => new Measurement<long>(r.Count, new(TagNames.CacheLevel, level), new(TagNames.CacheResult, r.Result)));

    private static Measurement<long> Tagged(long value, string tag, string name) => new(value, new KeyValuePair<string, object?>(tag, name));

    private static string NameOf(CacheAlarm alarm) => alarm switch
    {
        CacheAlarm.Malformed => "malformed",
        CacheAlarm.Forged => "forged",
        CacheAlarm.WrongType => "wrong_type",
        CacheAlarm.LogForged => "log_forged",
        CacheAlarm.LogLost => "log_lost",
        _ => "other",
    };
}
