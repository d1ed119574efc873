using System.Text;
using DataExchange.Cache.Configuration;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Tests;

/// <summary>Makes what tests keep.</summary>
internal static class Fields
{
    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static CacheOptions Options { get; } = new() { Key = Key };

    public static CacheAddress Address(int number) => new((UInt128)number << 64 | (UInt128)(ulong)number, ((UInt128)number << 64) * 3 + (UInt128)(ulong)number);

    public static CacheTag Tag(int number) => new((UInt128)number + 1_000);

    public static CachedField Field(this FieldCache cache, TimeProvider time, UInt128 group, string value = "1", int seconds = 60, params CacheTag[] tags) => new()
    {
        Group = group,
        Value = Encoding.UTF8.GetBytes(value),
        StoredAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
        FreshUntil = time.GetUtcNow().ToUnixTimeMilliseconds() + (seconds * 500L),
        ExpiresAt = time.GetUtcNow().ToUnixTimeMilliseconds() + (seconds * 1_000L),
        Moment = cache.Moment,
        Tags = tags,
    };

    public static void Keep(this FieldCache cache, CacheAddress address, params CachedField[] fields) =>
        cache.Store([.. fields.Select(f => new CacheWrite(address, f))]);

    public static string? Look(this FieldCache cache, CacheAddress address, UInt128 group)
    {
        var found = new CachedField?[1];
        Assert.Equal(cache.Find(address, [group], found), found[0] is not null);
        return found[0] is { } field ? Encoding.UTF8.GetString(field.Value) : null;
    }

    /// <summary>What a read from Redis gives, whatever the process keeps.</summary>
    public static async Task<string?> ReadTextAsync(this FieldCache cache, CacheAddress address, UInt128 group)
    {
        var item = new CacheItem(address, [group]);
        await cache.ReadAsync([item], TestContext.Current.CancellationToken);
        return item.Found[0] is { } field ? Encoding.UTF8.GetString(field.Value) : null;
    }
}
