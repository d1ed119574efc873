using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Caching;

/// <summary>The fields of the cache that are read from elsewhere: agencies, and the history of purges.</summary>
internal sealed class CacheFields(ChangeHistory history)
{
    public void BindCache(ObjectTypeBuilder<CacheView> cache) => cache
        .Field("shared", c => c.Statistics is { HasRedis: true } statistics ? new SharedView(statistics) : null)
        .Field("memory", c => c.Statistics is { } statistics ? new MemoryView(statistics) : null)
        .Field("log", c => c.Statistics is { } statistics ? new LogView(statistics) : null)
        .Field("alarms", c => c.Statistics?.Alarms.Select(a => new AlarmCount(a.Key, a.Value)).ToArray() ?? [])
        .Batch("purgesOfPersons", async (caches, field, cancellationToken) =>
        {
            IReadOnlyList<PurgeView> purges = caches.Any(c => c.SeesPersons) ? await ReadAsync(RecordedPurge.OfPersons, field, cancellationToken) : [];
            return (IReadOnlyList<IReadOnlyList<PurgeView>>)[.. caches.Select(c => c.SeesPersons ? purges : [])];
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
