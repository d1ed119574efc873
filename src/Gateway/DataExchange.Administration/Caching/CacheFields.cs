using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;
using DataExchange.Cache.Statistics;
using DataExchange.Gateway.Purging;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Caching;

/// <summary>The fields of the cache that are read from elsewhere: agencies, the history of purges, and Redis itself.</summary>
internal sealed class CacheFields(ICacheAdministration cache, ChangeHistory history)
{
    public void BindCache(ObjectTypeBuilder<CacheView> view) => view
        .Field("shared", c => c.Statistics is { HasRedis: true } statistics ? new SharedView(statistics) : null)
        .Field("memory", c => c.Statistics is { } statistics ? new MemoryView(statistics) : null)
        .Field("log", c => c.Statistics is { } statistics ? new LogView(statistics) : null)
        .Field("alarms", c => c.Statistics?.Alarms.Select(a => new AlarmCount(a.Key, a.Value)).ToArray() ?? [])
        .Batch("purgesOfPersons", async (caches, field, cancellationToken) =>
        {
            IReadOnlyList<PurgeView> purges = caches.Any(c => c.SeesPersons) ? await ReadAsync(RecordedPurge.OfPersons, field, cancellationToken) : [];
            return (IReadOnlyList<IReadOnlyList<PurgeView>>)[.. caches.Select(c => c.SeesPersons ? purges : [])];
        });

    public void BindShared(ObjectTypeBuilder<SharedView> shared) => shared
        .Batch("server", async (views, _, cancellationToken) =>
        {
            var state = await cache.RedisStateAsync(cancellationToken);
            return (IReadOnlyList<RedisState?>)[.. views.Select(_ => state)];
        });

    public void BindRegistry(ObjectTypeBuilder<RegistryView> registry) => registry
        .Field("owner", (r, field) => field.State().FindAgency(r.OwnerCode))
        .Batch("purges", async (registries, field, cancellationToken) =>
        {
            // There are a handful of registries, and each has its own latest.
            var purges = new List<IReadOnlyList<PurgeView>>(registries.Count);
            foreach (var one in registries)
            {
                purges.Add(await ReadAsync(one.Name, field, cancellationToken));
            }

            return (IReadOnlyList<IReadOnlyList<PurgeView>>)purges;
        });

    private async ValueTask<IReadOnlyList<PurgeView>> ReadAsync(string key, FieldContext field, CancellationToken cancellationToken) =>
        [.. (await history.LatestAsync(HistoryKind.Purge, key, Pages.First(field), cancellationToken)).Select(c => new PurgeView(c))];
}
