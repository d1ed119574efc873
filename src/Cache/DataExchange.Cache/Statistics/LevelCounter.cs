using System.Runtime.InteropServices;

namespace DataExchange.Cache.Statistics;

/// <summary>Counts what one level, or one part of it, was asked for. Safe for concurrent use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal sealed class LevelCounter
{
    // Keeps the counters of different parts on different cache lines.
    private readonly UInt128 _before1, _before2, _before3, _before4;
    private long _hits;
    private long _misses;
    private long _expired;
    private long _invalidated;
    private readonly UInt128 _after1, _after2, _after3, _after4;

    public LevelStatistics Snapshot => new(
        Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Interlocked.Read(ref _expired), Interlocked.Read(ref _invalidated));

    public void Hit(int count) => Interlocked.Add(ref _hits, count);

    public void Missed(int count) => Interlocked.Add(ref _misses, count);

    public void FoundExpired() => Interlocked.Increment(ref _expired);

    public void FoundInvalidated() => Interlocked.Increment(ref _invalidated);
}
