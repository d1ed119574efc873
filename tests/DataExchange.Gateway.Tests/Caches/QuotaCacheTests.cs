using DataExchange.Gateway.Caches;

namespace DataExchange.Gateway.Tests.Caches;

/// <summary>A cache that is bounded, and in which nobody pushes out what belongs to one who holds less.</summary>
public sealed class QuotaCacheTests
{
    [Fact]
    public void Cache_stays_within_its_bytes_and_its_entries()
    {
        var byBytes = new QuotaCache<int, string>(maxBytes: 100, maxEntries: 1_000, maxOwnerBytes: 100);
        var byEntries = new QuotaCache<int, string>(maxBytes: 100_000, maxEntries: 7, maxOwnerBytes: 100_000);

        for (var i = 0; i < 1_000; i++)
        {
            byBytes.Keep(i, "v", $"owner {i % 3}", 10);
            byEntries.Keep(i, "v", $"owner {i % 3}", 10);
            Assert.InRange(byBytes.Bytes, 10, 100);
            Assert.InRange(byEntries.Count, 1, 7);
        }

        Assert.Equal((10, 100), (byBytes.Count, byBytes.Bytes));
        Assert.Equal((7, 70), (byEntries.Count, byEntries.Bytes));
    }

    [Fact]
    public void Owner_who_floods_pushes_out_its_own_entries_only()
    {
        var cache = new QuotaCache<string, string>(maxBytes: 1_000, maxEntries: 1_000, maxOwnerBytes: 1_000);
        for (var i = 0; i < 5; i++)
        {
            cache.Keep($"quiet {i}", "v", "quiet", 10);
        }

        for (var i = 0; i < 10_000; i++)
        {
            cache.Keep($"flood {i}", "v", "flood", 10);
        }

        Assert.All(Enumerable.Range(0, 5), i => Assert.True(cache.TryFind($"quiet {i}", out _)));
        Assert.Equal(1_000, cache.Bytes);
    }

    [Fact]
    public void Owner_stays_within_its_own_bytes()
    {
        var cache = new QuotaCache<int, string>(maxBytes: 1_000, maxEntries: 1_000, maxOwnerBytes: 50);

        for (var i = 0; i < 100; i++)
        {
            cache.Keep(i, "v", "one", 10);
        }

        Assert.Equal(50, cache.Bytes);
        Assert.True(cache.TryFind(99, out _));
        Assert.False(cache.TryFind(94, out _));
    }

    [Fact]
    public void Entry_that_is_asked_for_outlives_those_that_are_not()
    {
        var cache = new QuotaCache<int, string>(maxBytes: 100, maxEntries: 100, maxOwnerBytes: 100);
        cache.Keep(-1, "hot", "one", 10);

        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(cache.TryFind(-1, out var hot));
            Assert.Equal("hot", hot);
            cache.Keep(i, "cold", "one", 10);
        }
    }

    [Fact]
    public void Entry_that_is_too_large_is_not_kept_and_pushes_nothing_out()
    {
        var cache = new QuotaCache<int, string>(maxBytes: 100, maxEntries: 10, maxOwnerBytes: 50);
        cache.Keep(1, "v", "one", 50);

        Assert.Equal("large", cache.Keep(2, "large", "two", 51));

        Assert.True(cache.TryFind(1, out _));
        Assert.False(cache.TryFind(2, out _));
    }

    [Fact]
    public void Value_that_was_first_is_the_one_that_is_kept()
    {
        var cache = new QuotaCache<int, string>(maxBytes: 100, maxEntries: 10, maxOwnerBytes: 100);

        Assert.Equal("first", cache.Keep(1, "first", "one", 10));
        Assert.Equal("first", cache.Keep(1, "second", "two", 10));
        Assert.Equal(10, cache.Bytes);
    }

    [Fact]
    public async Task Cache_that_many_use_at_once_stays_within_its_bounds()
    {
        var cache = new QuotaCache<int, int>(maxBytes: 1_000, maxEntries: 80, maxOwnerBytes: 600);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(owner => Task.Run(
            () =>
            {
                for (var i = 0; i < 20_000; i++)
                {
                    var key = (i * 31) % 500;
                    var value = cache.TryFind(key, out var known) ? known : cache.Keep(key, key, $"{owner}", 7 + (key % 5));
                    Assert.Equal(key, value);
                }
            },
            TestContext.Current.CancellationToken)));

        Assert.InRange(cache.Bytes, 1, 1_000);
        Assert.InRange(cache.Count, 1, 80);
    }
}
