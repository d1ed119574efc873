using DataExchange.Administration.Tests.Harness;
using DataExchange.Testing.Redis;

namespace DataExchange.Administration.Tests.Caching;

/// <summary>The cache that gateways share, as the operator sees and purges it.</summary>
public sealed class RedisCacheTests
{
    private const string Query = "{ cache { shared { breaker reachable failedReads server { servers usedBytes evictedKeys keys } } alarms { kind } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shared_store_tells_how_it_is_and_takes_purges()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var redis = await PrivateRedis.StartAsync(Cancellation);
        await using var kept = new KeptValues(redis.EndPoint);
        await Poll.UntilAsync(() => kept.Cache.Statistics.IsConfirmed, "the cache is confirmed", Cancellation);
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);

        var seen = await system.AdministerAsync(Official.Operator, Query);
        var purged = await PurgeAsync(system);

        Assert.Equal(("CLOSED", "True", "[]"), (seen.TextAt("cache.shared.breaker"), seen.TextAt("cache.shared.reachable"), seen.TextAt("cache.alarms")));
        Assert.Equal((1, 0), (seen.At("cache.shared.server.servers").GetInt32(), seen.At("cache.shared.server.evictedKeys").GetInt32()));
        Assert.True(seen.At("cache.shared.server.usedBytes").GetInt64() > 0);
        Assert.True(purged.At("purgeCache.purged.sharedStoreTook").GetBoolean());
    }

    [Fact]
    public async Task Purge_that_the_shared_store_has_not_taken_says_so()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        KeptValues kept;
        await using (var redis = await PrivateRedis.StartAsync(Cancellation))
        {
            kept = new KeptValues(redis.EndPoint);
            await Poll.UntilAsync(() => kept.Cache.Statistics.IsConfirmed, "the cache is confirmed", Cancellation);
        }

        await using (kept)
        {
            await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
            var purged = await PurgeAsync(system);
            Assert.False(purged.At("purgeCache.purged.sharedStoreTook").GetBoolean());
            Assert.Null((await system.AdministerAsync(Official.Operator, Query)).TextAt("cache.shared.server"));
        }
    }

    private static Task<Reply> PurgeAsync(AdministrationSystem system) =>
        system.AdministerAsync(Official.Operator, "mutation { purgeCache(registry: \"tax\", reason: \"r\") { purged { sharedStoreTook } problems { message } } }");
}
