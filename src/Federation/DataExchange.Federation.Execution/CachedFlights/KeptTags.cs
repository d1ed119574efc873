using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a value that is kept is tagged with: a bounded number of entities and persons; beyond it "some of them". Not safe for concurrent use.</summary>
internal sealed class KeptTags : ITagSink
{
    private const int MaxOnes = 32;

    private readonly IFieldCache _cache;
    private readonly TagMemory _memory;
    private readonly string _subgraph;
    private readonly HashSet<CacheTag> _tags;
    private int _ones;

    public KeptTags(IFieldCache cache, TagMemory memory, string subgraph)
    {
        (_cache, _memory, _subgraph) = (cache, memory, subgraph);
        _tags = [memory.OfSubgraph(subgraph)];
    }

    /// <summary>What it stands in is tagged with, for more to be added.</summary>
    public KeptTags(KeptTags outer)
    {
        (_cache, _memory, _subgraph, _ones) = (outer._cache, outer._memory, outer._subgraph, outer._ones);
        _tags = [.. outer._tags];
    }

    public bool TakesListed => false;

    public CacheTag[] ToArray() => [.. _tags];

    public void Add(EntityTagging type, string[]? key, string? subject)
    {
        if (type.IsEntity)
        {
            var (ofType, some) = _memory.OfType(_subgraph, type.TypeName);
            _tags.Add(ofType);
            _tags.Add(key is not null && _ones++ < MaxOnes ? CacheTags.OfEntity(_cache, _subgraph, type.TypeName, key) : some);
        }

        if (type.IsAboutPerson)
        {
            _tags.Add(subject is not null && _ones++ < MaxOnes ? CacheTags.OfSubject(_cache, subject) : _memory.SomeSubject);
        }
    }

    public void AddSome(EntityTagging type) => Add(type, null, null);
}
