using System.Globalization;
using DataExchange.Testing.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>
/// Where TLS does not come about there is no connection, and the cache goes on without Redis. Where all is right, and where only the host is wrong, takes a
/// process that trusts the authority from its start: see the functional tests.
/// </summary>
public sealed class TlsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        Assert.SkipUnless(PrivateRedis.HasTls, PrivateRedis.MissingTls);
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("localhost");
        await using var redis = await PrivateRedis.StartTlsAsync(certificate, key, Cancellation);
        using var visitors = await RedisVisitors.WatchAsync(redis, Cancellation);
        var connection = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{redis.TlsPort},ssl=true,sslHost=localhost");
        await using var cache = FieldCache.Create(RedisServer.Options(connection), TimeProvider.System, NullLoggerFactory.Instance);

        await Poll.UntilAsync(() => visitors.HaveComeAndGoneAsync(Cancellation), "it has been tried, and given up", Cancellation);

        cache.Keep(Fields.Address(1), cache.Field(TimeProvider.System, 1, "1", tags: Fields.Tag(1)));
        Assert.Null(await cache.ReadTextAsync(Fields.Address(1), 1));
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));
        Assert.False(cache.Statistics.IsConfirmed);
        Assert.False(await visitors.HasGatewayAsync(Cancellation));
        Assert.Empty(await redis.KeysAsync(Cancellation));
    }
}
