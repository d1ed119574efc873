using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>The tags of subgraphs and types, which are few and the same for all values. Safe for concurrent use.</summary>
internal sealed class TagMemory(IFieldCache cache)
{
    private readonly ConcurrentDictionary<string, CacheTag> _subgraphs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Subgraph, string Type), (CacheTag Type, CacheTag Some)> _types = new();

    /// <summary>Everything that tells of persons without saying which.</summary>
    public CacheTag SomeSubject { get; } = CacheTags.OfSomeSubject(cache);

    public CacheTag OfSubgraph(string subgraph) => _subgraphs.GetOrAdd(subgraph, static (name, cache) => CacheTags.OfSubgraph(cache, name), cache);

    /// <summary>The tags of a type, and of some entity of it.</summary>
    public (CacheTag Type, CacheTag Some) OfType(string subgraph, string type) => _types.GetOrAdd(
        (subgraph, type), static (key, cache) => (CacheTags.OfType(cache, key.Subgraph, key.Type), CacheTags.OfSome(cache, key.Subgraph, key.Type)), cache);
}
