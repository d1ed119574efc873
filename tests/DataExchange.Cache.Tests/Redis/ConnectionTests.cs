using DataExchange.Cache.Configuration;
using DataExchange.Testing.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>What connection strings lead to.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost")]
    [InlineData("one:6379,two:6379,three:6379,password=p,ssl=true,sslHost=redis.example.vn")]
    public void A_connection_string_of_the_library_is_taken(string connection) =>
        Assert.Empty(CacheOptionsCheck.ProblemsOf(Fields.Options with { Redis = connection }));

    [Theory]
    [InlineData("localhost,pasword=secret")]
    [InlineData("localhost,connectTimeout=secret")]
    [InlineData("password=secret")]
    public void Another_one_is_a_problem_that_does_not_tell_it(string connection)
    {
        var problem = Assert.Single(CacheOptionsCheck.ProblemsOf(Fields.Options with { Redis = connection }));

        Assert.StartsWith("`Cache:Redis` is not a connection string", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_works()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var redis = await PrivateRedis.StartClusterAsync(Cancellation);
        var options = RedisServer.Options(redis.EndPoint);
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options with { MemoryBytes = 0 }, TimeProvider.System);
        for (var i = 0; i < 50; i++)
        {
            one.Keep(Fields.Address(i), one.Field(TimeProvider.System, 1, $"{i}", tags: Fields.Tag(i)));
        }

        await Poll.UntilAsync(() => one.Statistics.Writes == 50, "all are written", Cancellation);
        await Poll.UntilAsync(async () => await other.ReadTextAsync(Fields.Address(49), 1) == "49", "they are read", Cancellation);
        Assert.True(await other.InvalidateAsync([Fields.Tag(1), Fields.Tag(2)], Cancellation));
        await Poll.UntilAsync(() => one.Look(Fields.Address(1), 1) is null, "the invalidation is heard of", Cancellation);
        Assert.Null(await other.ReadTextAsync(Fields.Address(2), 1));
    }

    [Fact]
    public async Task A_password_is_used_and_a_wrong_one_leaves_the_cache_without_Redis()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var redis = await PrivateRedis.StartAsync(Cancellation);
        await redis.AskAsync(Cancellation, "CONFIG", "SET", "requirepass", "right");
        await using var cache = await RedisServer.CreateAsync(RedisServer.Options(redis.EndPoint + ",password=right"), TimeProvider.System);
        await using var stranger = FieldCache.Create(RedisServer.Options(redis.EndPoint + ",password=wrong"), TimeProvider.System, NullLoggerFactory.Instance);

        Assert.True(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));
        Assert.False(await stranger.InvalidateAsync([Fields.Tag(1)], Cancellation));
        Assert.Null(await stranger.ReadTextAsync(Fields.Address(1), 1));
    }
}
