using System.Collections.Concurrent;
using System.Security.Cryptography;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>A cache that keeps nothing and remembers what it was told to forget.</summary>
internal sealed class RecordingFieldCache : IFieldCache
{
    private readonly ConcurrentQueue<CacheTag> _tags = new();

    /// <summary>Whether the shared store takes invalidations.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>Everything that was invalidated, each once.</summary>
    public ISet<CacheTag> Tags => _tags.ToHashSet();

    public CacheMoment Moment => new(1, _tags.Count);

    public void Sign(ReadOnlySpan<byte> message, Span<byte> mac) => HMACSHA256.HashData("a key of tests"u8, message, mac);

    public bool Find(in CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found) => false;

    public ValueTask ReadAsync(IReadOnlyList<CacheItem> items, CancellationToken cancellationToken) => default;

    public void Store(IReadOnlyList<CacheWrite> writes)
    {
    }

    public ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken)
    {
        foreach (var tag in tags)
        {
            _tags.Enqueue(tag);
        }

        return new(IsShared);
    }
}
