using System.Security.Cryptography;
using DataExchange.Cache.Configuration;
using DataExchange.Testing.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>The server that all tests share that do it no harm; skips where there is none.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private PrivateRedis? _own;
    private string? _endPoint;

    public string EndPoint
    {
        get
        {
            Assert.SkipWhen(_endPoint is null, $"DATAEXCHANGE_TEST_REDIS is not set and {PrivateRedis.Missing}");
            return _endPoint!;
        }
    }

    /// <summary>Options with a key of its own: caches with other keys see nothing of each other.</summary>
    public static CacheOptions Options(string connection) => new() { Key = RandomNumberGenerator.GetBytes(32), Redis = connection };

    /// <summary>A cache that is connected.</summary>
    public static async Task<FieldCache> CreateAsync(CacheOptions options, TimeProvider time)
    {
        var cache = FieldCache.Create(options, time, NullLoggerFactory.Instance);
        await Poll.UntilAsync(() => cache.Statistics.IsConfirmed, "the cache is connected", TestContext.Current.CancellationToken);
        return cache;
    }

    public async ValueTask InitializeAsync()
    {
        _endPoint = Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_REDIS");
        if (string.IsNullOrEmpty(_endPoint) && PrivateRedis.IsAvailable)
        {
            _own = await PrivateRedis.StartAsync(CancellationToken.None);
            _endPoint = _own.EndPoint;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
