using System.Security.Cryptography;
using DataExchange.Cache;
using DataExchange.Cache.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Caches in the process.</summary>
internal static class ProcessCaches
{
    /// <summary>One with a key of its own.</summary>
    public static FieldCache Create(TimeProvider? time = null) =>
        FieldCache.Create(new CacheOptions { Key = RandomNumberGenerator.GetBytes(32) }, time ?? TimeProvider.System, NullLoggerFactory.Instance);
}
