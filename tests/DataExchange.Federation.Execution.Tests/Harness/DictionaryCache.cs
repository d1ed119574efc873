using System.Security.Cryptography;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>A cache as plain as can be, of two levels: what is in the second only is found by reading.</summary>
internal sealed class DictionaryCache(TimeProvider time) : IFieldCache
{
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _gate = new();
    private readonly Dictionary<(CacheAddress, UInt128), CachedField> _first = [];
    private readonly Dictionary<(CacheAddress, UInt128), CachedField> _second = [];
    private readonly Dictionary<CacheTag, long> _invalidated = [];
    private long _sequence;

    /// <summary>Whether it forgets what it is told of changes.</summary>
    public bool IsDeaf { get; init; }

    /// <summary>Is called before it looks in its first level, and may throw.</summary>
    public Action? OnFind { get; set; }

    /// <summary>Is called before it keeps anything, and may throw.</summary>
    public Action? OnStore { get; set; }

    /// <summary>Is called before it says what it knows of changes, and may throw.</summary>
    public Action? OnMoment { get; set; }

    /// <summary>What it has signed, as hexadecimal text.</summary>
    public List<string> Signed { get; } = [];

    /// <summary>How many values are kept.</summary>
    public int Count => _second.Count;

    public List<CacheWrite> Writes { get; } = [];

    public CacheMoment Moment
    {
        get
        {
            OnMoment?.Invoke();
            return new(1, Interlocked.Read(ref _sequence));
        }
    }

    public void Sign(ReadOnlySpan<byte> message, Span<byte> mac)
    {
        lock (_gate)
        {
            Signed.Add(Convert.ToHexString(message));
        }

        HMACSHA256.HashData(s_key, message, mac);
    }

    public bool Find(in CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found)
    {
        OnFind?.Invoke();
        lock (_gate)
        {
            Look(_first, address, groups, found);
        }

        return !found.Contains(null);
    }

    public ValueTask ReadAsync(IReadOnlyList<CacheItem> items, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var item in items)
            {
                Look(_second, item.Address, item.Groups, item.Found);
            }
        }

        return default;
    }

    public void Store(IReadOnlyList<CacheWrite> writes)
    {
        OnStore?.Invoke();
        lock (_gate)
        {
            Writes.AddRange(writes);
            foreach (var (address, field) in writes.Where(w => !IsOutdated(w.Field)))
            {
                _first[(address, field.Group)] = field;
                _second[(address, field.Group)] = field;
            }
        }
    }

    public ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var tag in IsDeaf ? [] : tags)
            {
                _invalidated[tag] = ++_sequence;
            }
        }

        return new(true);
    }

    /// <summary>Forgets the first level.</summary>
    public void Evict()
    {
        lock (_gate)
        {
            _first.Clear();
        }
    }

    private void Look(Dictionary<(CacheAddress, UInt128), CachedField> level, CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < groups.Length; i++)
        {
            if (found[i] is null
                && level.TryGetValue((address, groups[i]), out var field)
                && now < field.ExpiresAt
                && !IsOutdated(field))
            {
                found[i] = field;
            }
        }
    }

    private bool IsOutdated(CachedField field) => Array.Exists(field.Tags, t => _invalidated.TryGetValue(t, out var at) && at > field.Moment.Sequence);
}
