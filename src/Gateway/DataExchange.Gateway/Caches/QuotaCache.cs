using System.Collections.Concurrent;

namespace DataExchange.Gateway.Caches;

/// <summary>
/// A cache whose entries belong to owners, and that is fair between them: what makes room for a new entry is an entry of the owner who holds the
/// most, so that nobody pushes out what belongs to one who holds less. Within an owner, entries that were found since they last stood at the end of the
/// queue get another turn (the clock algorithm). Thread-safe; finding takes no lock.
/// </summary>
/// <param name="maxBytes">Most bytes of all entries together.</param>
/// <param name="maxEntries">Most entries.</param>
/// <param name="maxOwnerBytes">Most bytes of the entries of one owner.</param>
internal sealed class QuotaCache<TKey, TValue>(long maxBytes, int maxEntries, long maxOwnerBytes)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, QuotaEntry<TKey, TValue>> _entries = new();
    private readonly Dictionary<string, QuotaOwner<TKey, TValue>> _owners = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The entries of now, in no order.</summary>
    public IEnumerable<QuotaEntry<TKey, TValue>> Entries => _entries.Select(e => e.Value);

    /// <summary>The bytes of all entries.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Looks an entry up.</summary>
    public bool TryFind(TKey key, out TValue? value)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.MarkFound();
            value = entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps a value where there is room for it, and gives the one that is kept: another, where somebody was faster.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="owner">Whose share of the cache it counts towards.</param>
    /// <param name="bytes">Its size.</param>
    public TValue Keep(TKey key, TValue value, string owner, int bytes)
    {
        if (bytes > Math.Min(maxOwnerBytes, maxBytes))
        {
            return value;
        }

        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                return known.Value;
            }

            MakeRoom(owner, bytes);
            var entry = new QuotaEntry<TKey, TValue>(key, value, owner, bytes);
            OwnerOf(owner).Add(entry);
            _bytes += bytes;
            _entries[key] = entry;
            return value;
        }
    }

    private void MakeRoom(string owner, int bytes)
    {
        while (_owners.TryGetValue(owner, out var own) && own.Bytes + bytes > maxOwnerBytes)
        {
            Evict(own);
        }

        while (_owners.Count > 0 && (_bytes + bytes > maxBytes || _entries.Count >= maxEntries))
        {
            Evict(_owners.Values.MaxBy(o => o.Bytes)!);
        }
    }

    private void Evict(QuotaOwner<TKey, TValue> owner)
    {
        var entry = owner.TakeOldest();
        _bytes -= entry.Bytes;
        _entries.TryRemove(entry.Key, out _);
        if (owner.IsEmpty)
        {
            _owners.Remove(owner.Name);
        }
    }

    private QuotaOwner<TKey, TValue> OwnerOf(string name)
    {
        if (!_owners.TryGetValue(name, out var owner))
        {
            owner = new QuotaOwner<TKey, TValue>(name);
            _owners.Add(name, owner);
        }

        return owner;
    }
}
