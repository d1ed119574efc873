using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What the objects that a mutation returns make outdated. Not safe for concurrent use.</summary>
internal sealed class ChangedTags(IFieldCache cache, TagMemory memory, string subgraph) : ITagSink
{
    private const int MaxOnes = 256;

    private readonly HashSet<CacheTag> _tags = [];

    public bool TakesListed => true;

    public CacheTag[] ToArray() => [.. _tags];

    public void Add(EntityTagging type, string[]? key, string? subject)
    {
        if (type.IsEntity)
        {
            var (ofType, some) = memory.OfType(subgraph, type.TypeName);
            _tags.Add(some);
            _tags.Add(key is not null && _tags.Count < MaxOnes ? CacheTags.OfEntity(cache, subgraph, type.TypeName, key) : ofType);
        }
    }

    public void AddSome(EntityTagging type) => Add(type, null, null);
}
