using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Cache.Statistics;

namespace DataExchange.Cache.Levels;

/// <summary>
/// A part of what is kept in the process. Reads take no lock. Evicts by S3-FIFO (Yang et al., "FIFO queues are all you need for cache eviction", SOSP 2023): new
/// entries prove themselves in a tenth of the space, so that a scan passes through that tenth only. Safe for concurrent use.
/// </summary>
internal sealed class MemoryShard(long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<CacheAddress, MemoryEntry> _entries = new(concurrencyLevel: 1, capacity: 31);
    private readonly Queue<MemoryEntry> _new = [];
    private readonly Queue<MemoryEntry> _proven = [];
    private readonly RecentlyEvicted _gone = new();
    private long _bytes;
    private long _newBytes;
    private long _evictions;

    public LevelCounter Counter { get; } = new();

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Evictions => Interlocked.Read(ref _evictions);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _new.Count + _proven.Count;
            }
        }
    }

    public MemoryEntry? Find(in CacheAddress address) => _entries.TryGetValue(address, out var entry) ? entry : null;

    /// <summary>Changes the fields of an entry, which is made when there is none.</summary>
    public void Change<TState>(in CacheAddress address, TState state, Func<KeptField[], TState, KeptField[]> change)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(address, out var entry))
            {
                entry = Add(address);
            }

            entry.Fields = change(entry.Fields, state);
            Account(entry, MemoryCost.Of(entry.Fields));
            while (_bytes > mostBytes)
            {
                EvictSome();
            }
        }
    }

    private MemoryEntry Add(in CacheAddress address)
    {
        var entry = new MemoryEntry(address) { IsProven = _gone.Contains(address) };
        _entries[address] = entry;
        (entry.IsProven ? _proven : _new).Enqueue(entry);
        return entry;
    }

    private void Account(MemoryEntry entry, int bytes)
    {
        var more = bytes - entry.Bytes;
        entry.Bytes = bytes;
        Interlocked.Add(ref _bytes, more);
        _newBytes += entry.IsProven ? 0 : more;
    }

    private void EvictSome()
    {
        if (_proven.Count == 0 || (_newBytes > mostBytes / 10 && _new.Count > 0))
        {
            EvictNew(_new.Dequeue());
        }
        else
        {
            EvictProven(_proven.Dequeue());
        }
    }

    private void EvictNew(MemoryEntry entry)
    {
        if (!entry.Spend())
        {
            Remove(entry);
            _gone.Add(entry.Address, Math.Max(64, _new.Count + _proven.Count));
            return;
        }

        _newBytes -= entry.Bytes;
        entry.IsProven = true;
        _proven.Enqueue(entry);
    }

    private void EvictProven(MemoryEntry entry)
    {
        if (entry.Spend())
        {
            _proven.Enqueue(entry);
            return;
        }

        Remove(entry);
    }

    private void Remove(MemoryEntry entry)
    {
        _entries.TryRemove(entry.Address, out _);
        Account(entry, 0);
        Interlocked.Increment(ref _evictions);
    }
}
