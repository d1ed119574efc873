using DataExchange.Cache;
using DataExchange.Cache.Configuration;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Caching;

/// <summary>Makes the cache of a process: one, whatever supergraph and access state are served.</summary>
internal static partial class ProcessCache
{
    /// <summary>The cache, or null where nothing is to be kept.</summary>
    /// <param name="caching">Whether anything is.</param>
    /// <param name="options">What the cache may use.</param>
    /// <param name="key">What it names and seals with.</param>
    /// <param name="redis">The connection string of Redis, or null; not used with a key that other gateways do not have.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where trouble is told.</param>
    public static FieldCache? Make(CachingOptions caching, CacheOptions options, CacheKey key, string? redis, TimeProvider time, ILoggerFactory loggers)
    {
        if (!caching.Enabled)
        {
            return null;
        }

        if (redis is not null && !key.IsShared)
        {
            LogAlone(loggers.CreateLogger(typeof(ProcessCache)));
        }

        return FieldCache.Create(options with { Key = key.Bytes, Redis = key.IsShared ? redis : null }, time, loggers);
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis is not used: without `Gateway:PseudonymKey` this gateway has a key of its own, and keeps what registries answer in its process alone")]
    private static partial void LogAlone(ILogger logger);
}
