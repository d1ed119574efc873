using System.Collections.Immutable;

namespace DataExchange.Cache.Statistics;

/// <summary>The counts that no level has. Safe for concurrent use.</summary>
internal sealed class CacheCounters
{
    private readonly long[] _alarms = new long[Enum.GetValues<CacheAlarm>().Length];
    private long _tooLong;
    private long _late;
    private long _writes;
    private long _droppedWrites;
    private long _failedWrites;
    private long _failedReads;

    public long TooLong => Interlocked.Read(ref _tooLong);

    public long Late => Interlocked.Read(ref _late);

    public long Writes => Interlocked.Read(ref _writes);

    public long DroppedWrites => Interlocked.Read(ref _droppedWrites);

    public long FailedWrites => Interlocked.Read(ref _failedWrites);

    public long FailedReads => Interlocked.Read(ref _failedReads);

    public ImmutableSortedDictionary<CacheAlarm, long> Alarms =>
        Enum.GetValues<CacheAlarm>().Where(a => Of(a) > 0).ToImmutableSortedDictionary(a => a, Of);

    public long Of(CacheAlarm alarm) => Interlocked.Read(ref _alarms[(int)alarm]);

    public void Alarm(CacheAlarm alarm) => Interlocked.Increment(ref _alarms[(int)alarm]);

    public void WasTooLong() => Interlocked.Increment(ref _tooLong);

    public void CameLate() => Interlocked.Increment(ref _late);

    public void Wrote(int count) => Interlocked.Add(ref _writes, count);

    public void DroppedWrite(int count) => Interlocked.Add(ref _droppedWrites, count);

    public void FailedWrite(int count) => Interlocked.Add(ref _failedWrites, count);

    public void FailedRead() => Interlocked.Increment(ref _failedReads);
}
