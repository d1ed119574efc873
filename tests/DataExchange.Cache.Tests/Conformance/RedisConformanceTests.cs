using DataExchange.Cache.Configuration;
using DataExchange.Cache.Tests.Redis;
using DataExchange.Testing.Redis;

namespace DataExchange.Cache.Tests.Conformance;

/// <summary>The cache with Redis.</summary>
public sealed class RedisConformanceTests(RedisServer server) : FieldCacheConformance, IClassFixture<RedisServer>
{
    protected override Task<FieldCache> CreateAsync(CacheOptions options) => RedisServer.CreateAsync(options with { Redis = server.EndPoint }, Time);

    protected override async Task AdvanceAsync(FieldCache cache, TimeSpan by)
    {
        Time.Advance(by);
        await Poll.UntilAsync(() => cache.Statistics.SinceConfirmed < TimeSpan.FromSeconds(1), "what was invalidated is confirmed", Cancellation);
    }
}
