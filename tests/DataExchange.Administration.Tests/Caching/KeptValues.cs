using System.Security.Cryptography;
using System.Text;
using DataExchange.Cache;
using DataExchange.Cache.Configuration;
using DataExchange.Federation.Execution.Caching;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Administration.Tests.Caching;

/// <summary>A cache that tests put values into, each under a name of its own.</summary>
/// <param name="redis">The connection string of Redis; null for the process alone.</param>
internal sealed class KeptValues(string? redis = null) : IAsyncDisposable
{
    private const long Hour = 3_600_000;

    public FieldCache Cache { get; } = FieldCache.Create(
        new CacheOptions { Key = RandomNumberGenerator.GetBytes(32), Redis = redis }, TimeProvider.System, NullLoggerFactory.Instance);

    /// <summary>The names of values that are still usable.</summary>
    public IReadOnlyList<string> Usable(params string[] names) => [.. names.Where(Has)];

    /// <summary>Keeps a value that tells of one entity of a person, as the executor would.</summary>
    public void KeepCitizen(string name, string registry, string personalId) =>
        Keep(name, CacheTags.OfSubgraph(Cache, registry), CacheTags.OfType(Cache, registry, "Citizen"), CacheTags.OfEntity(Cache, registry, "Citizen", personalId), CacheTags.OfSubject(Cache, personalId));

    /// <summary>Keeps a value that tells of some entities of a type.</summary>
    public void KeepSome(string name, string registry, string type) =>
        Keep(name, CacheTags.OfSubgraph(Cache, registry), CacheTags.OfType(Cache, registry, type), CacheTags.OfSome(Cache, registry, type));

    public ValueTask DisposeAsync() => Cache.DisposeAsync();

    private void Keep(string name, params CacheTag[] tags)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var field = new CachedField { Group = 1, Value = "1"u8.ToArray(), StoredAt = now, FreshUntil = now + Hour, ExpiresAt = now + Hour, Moment = Cache.Moment, Tags = tags };
        Cache.Store([new CacheWrite(AddressOf(name), field)]);
        Assert.True(Has(name));
    }

    private bool Has(string name)
    {
        var found = new CachedField?[1];
        return Cache.Find(AddressOf(name), [1], found);
    }

    private CacheAddress AddressOf(string name)
    {
        Span<byte> mac = stackalloc byte[CacheAddress.Size];
        Cache.Sign(Encoding.UTF8.GetBytes(name), mac);
        return CacheAddress.From(mac);
    }
}
