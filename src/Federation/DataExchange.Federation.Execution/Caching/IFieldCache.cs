namespace DataExchange.Federation.Execution.Caching;

/// <summary>
/// Keeps what subgraphs answered, in the process and where configured in a store that processes share. It never fails a request: what cannot be read in time
/// is a miss, what cannot be kept is dropped. Nothing that it returns is expired or invalidated. It knows nothing of rights: whoever asks it has decided that
/// the fields may be read, and for how long the caller's agreements let values be kept. Safe for concurrent use.
/// </summary>
public interface IFieldCache
{
    /// <summary>The invalidations known now. Taken before a subgraph is asked, and kept with what it answers.</summary>
    CacheMoment Moment { get; }

    /// <summary>The 256-bit MAC of a message under the key of the cache.</summary>
    /// <param name="message">The message, its parts length-prefixed by the caller.</param>
    /// <param name="mac">Where the 32 bytes go.</param>
    void Sign(ReadOnlySpan<byte> message, Span<byte> mac);

    /// <summary>Looks in the process only.</summary>
    /// <param name="address">Where.</param>
    /// <param name="groups">Which fields.</param>
    /// <param name="found">As long as <paramref name="groups"/>; what is usable is put in, the rest is left as it was.</param>
    /// <returns>Whether all were found.</returns>
    bool Find(in CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found);

    /// <summary>
    /// Looks in the shared store for what the items do not have yet, and makes <see cref="Moment"/> current. Ends at once where there is no shared store, and
    /// within its time limit whatever the store does.
    /// </summary>
    ValueTask ReadAsync(IReadOnlyList<CacheItem> items, CancellationToken cancellationToken);

    /// <summary>Keeps values, in the process at once and in the shared store soon. What was invalidated since its moment is not kept.</summary>
    void Store(IReadOnlyList<CacheWrite> writes);

    /// <summary>
    /// Makes everything under a tag unusable: in this process when the returned task has ended, in others that share the store as soon as they hear of it.
    /// </summary>
    /// <returns>Whether the shared store has taken it; true where there is none.</returns>
    ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken);
}
