using System.Numerics;
using DataExchange.Cache.Log;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>What is kept in the process, bounded by bytes. Finding takes no lock and allocates nothing. Safe for concurrent use.</summary>
internal sealed class MemoryLevel
{
    private const int MostShards = 16;
    private const long LeastShardBytes = 1 << 20;

    private readonly MemoryShard[] _shards;
    private readonly InvalidationLog _log;
    private readonly FieldMerge _merge;

    /// <param name="log">The invalidations.</param>
    /// <param name="bytes">The most bytes.</param>
    public MemoryLevel(InvalidationLog log, long bytes)
    {
        _log = log;
        _merge = new FieldMerge(log);
        var shards = (int)Math.Min(MostShards, BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, bytes / LeastShardBytes)));
        _shards = [.. Enumerable.Range(0, shards).Select(_ => new MemoryShard(bytes / shards))];
    }

    public LevelStatistics Statistics => _shards.Aggregate(default(LevelStatistics), (sum, shard) => sum + shard.Counter.Snapshot);

    public long Bytes => _shards.Sum(s => s.Bytes);

    public long Evictions => _shards.Sum(s => s.Evictions);

    public long Count => _shards.Sum(s => (long)s.Count);

    /// <summary>Puts in what is usable at an instant (milliseconds since 1970); true when nothing is missing.</summary>
    public bool Find(in CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found, long now)
    {
        var shard = ShardOf(address);
        var entry = shard.Find(address);
        var fields = entry is null ? [] : entry.Fields;
        var hits = 0;
        var misses = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            if (found[i] is not null)
            {
                continue;
            }

            if (UsableOf(shard, fields, groups[i], now) is { } field)
            {
                found[i] = field;
                hits++;
            }
            else
            {
                misses++;
            }
        }

        Tally(shard, entry, hits, misses);
        return misses == 0;
    }

    /// <summary>Keeps values that are usable; those of one address are best next to each other.</summary>
    public void Store(List<CacheWrite> writes, long now)
    {
        for (var start = 0; start < writes.Count;)
        {
            var address = writes[start].Address;
            var end = start + 1;
            while (end < writes.Count && writes[end].Address == address)
            {
                end++;
            }

            Store(address, [.. writes[start..end].Select(w => w.Field)], now);
            start = end;
        }
    }

    private void Store(in CacheAddress address, CachedField[] fields, long now) =>
        ShardOf(address).Change(address, (Merge: _merge, Fields: fields, Now: now), static (kept, state) => state.Merge.Merge(kept, state.Fields, state.Now));

    private static void Tally(MemoryShard shard, MemoryEntry? entry, int hits, int misses)
    {
        if (hits > 0)
        {
            entry?.Use();
            shard.Counter.Hit(hits);
        }

        if (misses > 0)
        {
            shard.Counter.Missed(misses);
        }
    }

    private CachedField? UsableOf(MemoryShard shard, KeptField[] fields, UInt128 group, long now)
    {
        foreach (var kept in fields)
        {
            if (kept.Field.Group == group)
            {
                return IsUsable(shard, kept, now) ? kept.Field : null;
            }
        }

        return null;
    }

    private bool IsUsable(MemoryShard shard, KeptField kept, long now)
    {
        if (FieldTimes.IsOver(kept.Field, now))
        {
            shard.Counter.FoundExpired();
            return false;
        }

        if (kept.UsableUnder == _log.Version)
        {
            return true;
        }

        if (_log.Judge(kept.Field, out var version) != LogVerdict.Usable)
        {
            shard.Counter.FoundInvalidated();
            return false;
        }

        kept.UsableUnder = version;
        return true;
    }

    private MemoryShard ShardOf(in CacheAddress address) => _shards[(int)((ulong)address.High & (ulong)(_shards.Length - 1))];
}
