using System.Globalization;
using DataExchange.Testing.Redis;

namespace DataExchange.FunctionalTests.Caching;

/// <summary>A gateway and a Redis that speaks TLS. Which authorities a process trusts is settled when it starts (<c>SSL_CERT_FILE</c>).</summary>
public sealed class TlsRedisTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redis_whose_certificate_is_its_own_is_used()
    {
        Assert.SkipUnless(PrivateRedis.HasTls, PrivateRedis.MissingTls);
        using var authority = new TestAuthority();
        var redis = await RedisAsync(authority);
        using var visitors = await RedisVisitors.WatchAsync(redis, Token);
        await using var system = await StartAsync(redis, "localhost", ("SSL_CERT_FILE", authority.File));

        Assert.Equal("An", await system.ReadAsync(0));
        await Poll.UntilAsync(() => visitors.HasGatewayAsync(Token), "the gateway is connected", Token);
        await Poll.UntilAsync(async () => (await system.Redis.KeysAsync(Token)).Length > 0, "the gateway has written", Token);
        Assert.True(await system.AnnounceAsync(0));
    }

    [Fact]
    public async Task Redis_with_the_certificate_of_another_host_is_not_used() => await GoesOnWithoutAsync("redis.other.example", isTrusted: true);

    [Fact]
    public async Task Redis_with_a_certificate_that_nobody_vouches_for_is_not_used() => await GoesOnWithoutAsync("localhost", isTrusted: false);

    private static async Task GoesOnWithoutAsync(string host, bool isTrusted)
    {
        Assert.SkipUnless(PrivateRedis.HasTls, PrivateRedis.MissingTls);
        using var authority = new TestAuthority();
        using var other = new TestAuthority();
        var redis = await RedisAsync(authority);
        using var visitors = await RedisVisitors.WatchAsync(redis, Token);
        await using var system = await StartAsync(redis, host, ("SSL_CERT_FILE", (isTrusted ? authority : other).File));

        Assert.Equal("An", await system.ReadAsync(0));
        await Poll.UntilAsync(() => visitors.HaveComeAndGoneAsync(Token), "the gateway has tried to connect, and given up", Token);

        Assert.Equal("An", await system.ReadAsync(0));
        Assert.False(await system.AnnounceAsync(0));
        Assert.False(await visitors.HasGatewayAsync(Token));
        Assert.Empty(await system.Redis.KeysAsync(Token));
    }

    private static async Task<PrivateRedis> RedisAsync(TestAuthority authority)
    {
        var (certificate, key) = authority.Issue("localhost");
        return await PrivateRedis.StartTlsAsync(certificate, key, Token);
    }

    private static Task<SharedCacheSystem> StartAsync(PrivateRedis redis, string host, params (string Name, string Value)[] environment) =>
        SharedCacheSystem.StartAsync(redis, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{redis.TlsPort},ssl=true,sslHost={host}"), environment);
}
