using System.Collections.Immutable;
using DataExchange.Cache;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Announcements;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.CacheCounts;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Snapshots;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Purging;

/// <summary>The cache of this process, read against the graph that is served at the moment.</summary>
internal sealed class CacheAdministration(IFieldCache? cache, StateHolder states, GatewayOptions options, ReadCounts reads) : ICacheAdministration
{
    public bool IsEnabled => cache is not null;

    public CacheStatistics? Statistics => (cache as FieldCache)?.Statistics;

    public ValueTask<RedisState?> RedisStateAsync(CancellationToken cancellationToken) => cache is FieldCache known ? known.RedisStateAsync(cancellationToken) : default;

    public ImmutableArray<RegistryReads> Registries
    {
        get
        {
            var counts = reads.Read().ToLookup(c => c.Registry, StringComparer.Ordinal);
            return [.. (Served?.Subgraphs ?? []).Select(s => new RegistryReads(s.Name, OwnerName(s.Name), [.. counts[s.Name]]))];
        }
    }

    private Supergraph? Served => states.Current?.Supergraph;

    public string? OwnerOf(string registry) => Served?.FindSubgraph(registry) is null ? null : OwnerName(registry);

    public ImmutableArray<string> KeyOf(string registry, string type) => TypeOf(Served, registry, type) is { } found ? FirstKey.Of(found) : [];

    public PurgeFault? Check(CachePurge purge) => cache is null || Served is not { } served
        ? PurgeFault.NoCache
        : purge switch
        {
            CachePurge.All all => Registry(served, all.Registry),
            CachePurge.Whole whole => Registry(served, whole.Registry) ?? Type(served, whole.Registry, whole.Type),
            CachePurge.Entity entity => Registry(served, entity.Registry) ?? Type(served, entity.Registry, entity.Type) ?? Key(KeyOf(entity.Registry, entity.Type), entity.Key),
            _ => null,
        };

    public ValueTask<bool> PurgeAsync(CachePurge purge)
    {
        ArgumentNullException.ThrowIfNull(purge);
        if (cache is null || Served is not { } served)
        {
            throw new InvalidOperationException("A purge is checked first, and without a cache it has a fault.");
        }

        // What was decided on is done, whether or not who asked still waits.
        return cache.InvalidateAsync(Tags(cache, served, purge), CancellationToken.None);
    }

    private static IReadOnlyCollection<CacheTag> Tags(IFieldCache cache, Supergraph served, CachePurge purge) => purge switch
    {
        CachePurge.All all => [CacheTags.OfSubgraph(cache, all.Registry)],
        CachePurge.Whole whole => Told(cache, served, whole.Registry, TypeOf(served, whole.Registry, whole.Type) is { } type ? new RegistryChange.Whole(type) : null),
        CachePurge.Entity entity => Told(
            cache, served, entity.Registry, TypeOf(served, entity.Registry, entity.Type) is { } type && FirstKey.Of(type).Length == entity.Key.Length ? new RegistryChange.Entity(type, [.. entity.Key]) : null),
        CachePurge.Person person => ChangeTags.Of(cache, served, [new RegistryChange.Person(person.Subject)]),
        _ => throw new System.Diagnostics.UnreachableException("A purge is one of four."),
    };

    /// <summary>The tags of what a registry could have announced itself. Where the graph has changed since the purge was checked, the whole registry's.</summary>
    private static IReadOnlyCollection<CacheTag> Told(IFieldCache cache, Supergraph served, string registry, RegistryChange? change) =>
        change is null ? [CacheTags.OfSubgraph(cache, registry)] : ChangeTags.Of(cache, served, [change]);

    private static PurgeFault? Registry(Supergraph served, string registry) => served.FindSubgraph(registry) is null ? PurgeFault.UnknownRegistry : null;

    private static PurgeFault? Type(Supergraph served, string registry, string name) => TypeOf(served, registry, name) is not { } type ? PurgeFault.UnknownType
        : type.PossibleTypes.Append(name).Any(t => IsTold(served, registry, t)) ? null
        : PurgeFault.UntoldType;

    private static PurgeFault? Key(ImmutableArray<string> fields, ImmutableArray<string> values) => fields.IsEmpty ? PurgeFault.NoKey : fields.Length == values.Length ? null : PurgeFault.KeyLength;

    private static bool IsTold(Supergraph served, string registry, string type) =>
        (TypeOf(served, registry, type) is { } found && !FirstKey.Of(found).IsEmpty)
        || (served.Schema.FindType(type) is ObjectType { Directives: var directives } && Catalogue.AccessDirectives.SubjectOf(directives) is not null);

    private static SubgraphType? TypeOf(Supergraph? served, string registry, string type) =>
        served?.Schema.FindType(type) is CompositeType ? served.FindType(type)?.In(registry) : null;

    private string OwnerName(string registry) => options.Subgraphs.GetValueOrDefault(registry)?.Owner ?? registry;
}
