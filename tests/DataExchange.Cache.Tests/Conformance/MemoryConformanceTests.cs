using DataExchange.Cache.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Conformance;

/// <summary>The cache in the process alone.</summary>
public sealed class MemoryConformanceTests : FieldCacheConformance
{
    protected override Task<FieldCache> CreateAsync(CacheOptions options) => Task.FromResult(FieldCache.Create(options, Time, NullLoggerFactory.Instance));
}
