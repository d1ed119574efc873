using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;

namespace DataExchange.Gateway.Announcements;

/// <summary>What changes invalidate. Where it cannot be said which values tell of an entity, all of its type are invalidated.</summary>
internal static class ChangeTags
{
    /// <summary>The tags of some changes, each once.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="supergraph">Knows the types.</param>
    /// <param name="changes">What a registry announced.</param>
    public static IReadOnlyCollection<CacheTag> Of(IFieldCache cache, Supergraph supergraph, IEnumerable<RegistryChange> changes)
    {
        var tags = new HashSet<CacheTag>();
        foreach (var change in changes)
        {
            switch (change)
            {
                case RegistryChange.Entity entity:
                    AddEntity(tags, cache, supergraph, entity);
                    break;
                case RegistryChange.Whole whole:
                    AddTypes(tags, cache, Concrete(supergraph, whole.Type).Append(whole.Type));
                    break;
                case RegistryChange.Person person:
                    tags.Add(CacheTags.OfSubject(cache, person.Subject));
                    tags.Add(CacheTags.OfSomeSubject(cache));
                    break;
            }

            AddTypes(tags, cache, Interfaces(supergraph, change));
        }

        return tags;
    }

    private static void AddEntity(HashSet<CacheTag> tags, IFieldCache cache, Supergraph supergraph, RegistryChange.Entity entity)
    {
        var key = FirstKey.Of(entity.Type);
        foreach (var type in Concrete(supergraph, entity.Type).Append(entity.Type))
        {
            if (FirstKey.Of(type).SequenceEqual(key))
            {
                tags.Add(CacheTags.OfEntity(cache, type.Subgraph, type.Name, entity.Key));
                tags.Add(CacheTags.OfSome(cache, type.Subgraph, type.Name));
            }
            else
            {
                AddTypes(tags, cache, [type]);
            }
        }
    }

    private static void AddTypes(HashSet<CacheTag> tags, IFieldCache cache, IEnumerable<SubgraphType> types)
    {
        foreach (var type in types)
        {
            tags.Add(CacheTags.OfType(cache, type.Subgraph, type.Name));
            tags.Add(CacheTags.OfSome(cache, type.Subgraph, type.Name));
        }
    }

    // A value that was asked for through an interface may be tagged as the interface's.
    private static IEnumerable<SubgraphType> Interfaces(Supergraph supergraph, RegistryChange change) => change switch
    {
        RegistryChange.Entity { Type: var type } => In(supergraph, type.Subgraph, type.Interfaces),
        RegistryChange.Whole { Type: var type } => In(supergraph, type.Subgraph, type.Interfaces),
        _ => [],
    };

    private static IEnumerable<SubgraphType> Concrete(Supergraph supergraph, SubgraphType type) =>
        In(supergraph, type.Subgraph, type.PossibleTypes).Where(t => t.Name != type.Name);

    private static IEnumerable<SubgraphType> In(Supergraph supergraph, string subgraph, IEnumerable<string> names) =>
        names.Select(n => supergraph.FindType(n)?.In(subgraph)).OfType<SubgraphType>();
}
