using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a value that is kept is tagged with: a bounded number of entities and persons; beyond it "some of them". Not safe for concurrent use.</summary>
internal sealed class KeptTags(IFieldCache cache, TagMemory memory, string subgraph) : ITagSink
{
    private const int MaxOnes = 32;

    private readonly HashSet<CacheTag> _tags = [memory.OfSubgraph(subgraph)];
    private int _ones;

    public bool TakesListed => false;

    public CacheTag[] ToArray() => [.. _tags];

    public void Add(EntityTagging type, string[]? key, string? subject)
    {
        if (type.IsEntity)
        {
            var (ofType, some) = memory.OfType(subgraph, type.TypeName);
            _tags.Add(ofType);
            _tags.Add(key is not null && _ones++ < MaxOnes ? CacheTags.OfEntity(cache, subgraph, type.TypeName, key) : some);
        }

        if (type.IsAboutPerson)
        {
            _tags.Add(subject is not null && _ones++ < MaxOnes ? CacheTags.OfSubject(cache, subject) : memory.SomeSubject);
        }
    }

    public void AddSome(EntityTagging type) => Add(type, null, null);
}
