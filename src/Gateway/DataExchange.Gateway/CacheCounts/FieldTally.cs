using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Gateway.CacheCounts;

/// <summary>Counts the reads of one field. Thread-safe; its three numbers are of about the same instant, not of the same one.</summary>
internal sealed class FieldTally
{
    private long _hits;
    private long _shared;
    private long _misses;

    public void Add(in CacheRead read)
    {
        Add(ref _hits, read.Hits);
        Add(ref _shared, read.Shared);
        Add(ref _misses, read.Misses);
    }

    public FieldCounts Read(string registry, string coordinate) =>
        new(registry, coordinate, Volatile.Read(ref _hits), Volatile.Read(ref _shared), Volatile.Read(ref _misses));

    private static void Add(ref long total, int count)
    {
        if (count > 0)
        {
            Interlocked.Add(ref total, count);
        }
    }
}
