using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;
using DataExchange.Cache.Statistics;
using DataExchange.Gateway.Purging;

namespace DataExchange.Administration.Caching;

/// <summary>The cache of registry answers: how it is, and purging it.</summary>
internal sealed class CacheRoom(ICacheAdministration cache, CacheFields fields, CachePurges purges) : IRoom
{
    public string SchemaFile => "cache.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<CacheView>("Cache", fields.BindCache)
        .Object<MemoryView>("CacheMemory")
        .Object<SharedView>("SharedCache", fields.BindShared)
        .Object<RedisState>("RedisServer")
        .Object<LogView>("CacheLog")
        .Object<AlarmCount>("CacheAlarms")
        .Object<RegistryView>("CachedRegistry", fields.BindRegistry)
        .Object<PurgeView>("RecordedPurge")
        .Object<Purged>("Purged")
        .Object<Payload<Purged>>("PurgePayload", payload => payload.Field("purged", p => p.Item))
        .Query("cache", See)
        .Mutation("purgeCache", purges.PurgeAsync);

    /// <summary>The operator runs the platform and sees all of it; a role in an agency is for what the agency owns.</summary>
    private CacheView See(Operation operation)
    {
        var isOperator = operation.Actor.Is(Role.Operator);
        return new CacheView(
            cache.IsEnabled,
            cache.Statistics,
            [.. cache.Registries.Where(r => isOperator || string.Equals(r.Owner, operation.Actor.AgencyCode, StringComparison.Ordinal)).Select(r => new RegistryView(r))],
            isOperator);
    }
}
