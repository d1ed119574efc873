using System.Security.Cryptography;
using System.Text;
using DataExchange.Cache.Configuration;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Cache.Tests.Conformance;

/// <summary>What every form of the cache does.</summary>
public abstract class FieldCacheConformance
{
    private static readonly CacheAddress s_here = Fields.Address(1);

    protected VirtualTime Time { get; } = new();

    private CacheOptions Options { get; } = new() { Key = RandomNumberGenerator.GetBytes(32) };

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_is_found_where_it_was_kept_and_nowhere_else()
    {
        await using var cache = await CreateAsync(Options);
        cache.Keep(s_here, cache.Field(Time, 1, "\"a\""));

        Assert.Equal("\"a\"", cache.Look(s_here, 1));
        Assert.Null(cache.Look(s_here, 2));
        Assert.Null(cache.Look(Fields.Address(2), 1));
    }

    [Fact]
    public async Task Of_many_fields_those_that_are_kept_are_found_and_the_rest_is_left_as_it_was()
    {
        await using var cache = await CreateAsync(Options);
        cache.Keep(s_here, cache.Field(Time, 1, "1"), cache.Field(Time, 3, "3"));
        cache.Keep(s_here, cache.Field(Time, 4, "4"));
        var mine = cache.Field(Time, 2, "mine");
        CachedField?[] found = [null, mine, null, null, null];

        Assert.False(cache.Find(s_here, [1, 2, 3, 4, 5], found));
        Assert.Equal(["1", "mine", "3", "4", null], found.Select(f => f is null ? null : Encoding.UTF8.GetString(f.Value)));
        Assert.True(cache.Find(s_here, [1, 2, 3, 4], found));
    }

    [Fact]
    public async Task A_newer_value_takes_the_place_of_an_older_one_and_not_the_other_way_round()
    {
        await using var cache = await CreateAsync(Options);
        var older = cache.Field(Time, 1, "old");
        await AdvanceAsync(cache, TimeSpan.FromSeconds(1));
        cache.Keep(s_here, cache.Field(Time, 1, "new"));
        cache.Keep(s_here, older);

        Assert.Equal("new", cache.Look(s_here, 1));
    }

    [Fact]
    public async Task A_value_is_found_when_it_is_stale_and_not_when_it_has_expired()
    {
        await using var cache = await CreateAsync(Options);
        cache.Keep(s_here, cache.Field(Time, 1, seconds: 3));

        await AdvanceAsync(cache, TimeSpan.FromMilliseconds(2_999));
        Assert.NotNull(cache.Look(s_here, 1));
        await AdvanceAsync(cache, TimeSpan.FromMilliseconds(1));
        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task Nothing_is_kept_longer_than_the_options_allow()
    {
        await using var cache = await CreateAsync(Options with { MaxSeconds = 3 });
        cache.Keep(s_here, cache.Field(Time, 1, seconds: 100));
        var found = new CachedField?[1];

        Assert.True(cache.Find(s_here, [1], found));
        Assert.Equal(found[0]!.StoredAt + 3_000, found[0]!.ExpiresAt);
        Assert.Equal(found[0]!.StoredAt + 3_000, found[0]!.FreshUntil);
        await AdvanceAsync(cache, TimeSpan.FromSeconds(3));
        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task A_value_that_is_too_long_is_not_kept()
    {
        await using var cache = await CreateAsync(Options with { MaxValueBytes = 4 });
        cache.Keep(s_here, cache.Field(Time, 1, "1234"), cache.Field(Time, 2, "12345"));

        Assert.Equal("1234", cache.Look(s_here, 1));
        Assert.Null(cache.Look(s_here, 2));
        Assert.Equal(1, cache.Statistics.TooLong);
    }

    [Fact]
    public async Task A_value_of_a_clock_that_is_minutes_ahead_is_not_kept()
    {
        await using var cache = await CreateAsync(Options);
        var ahead = new VirtualTime();
        ahead.Advance(TimeSpan.FromMinutes(5));
        cache.Keep(s_here, cache.Field(ahead, 1));

        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task An_invalidated_tag_makes_what_has_it_unusable_and_nothing_else()
    {
        await using var cache = await CreateAsync(Options);
        cache.Keep(s_here, cache.Field(Time, 1, tags: [Fields.Tag(1), Fields.Tag(2)]), cache.Field(Time, 2, tags: [Fields.Tag(3)]));

        Assert.True(await cache.InvalidateAsync([Fields.Tag(2), Fields.Tag(9)], Cancellation));

        Assert.Null(cache.Look(s_here, 1));
        Assert.NotNull(cache.Look(s_here, 2));
    }

    [Fact]
    public async Task A_value_that_was_asked_for_before_an_invalidation_is_not_kept_after_it()
    {
        await using var cache = await CreateAsync(Options);
        var late = cache.Field(Time, 1, "late", tags: Fields.Tag(1));
        await cache.InvalidateAsync([Fields.Tag(1)], Cancellation);

        cache.Keep(s_here, late);
        Assert.Null(cache.Look(s_here, 1));
        cache.Keep(s_here, cache.Field(Time, 1, "after", tags: Fields.Tag(1)));
        Assert.Equal("after", cache.Look(s_here, 1));
        Assert.Equal(1, cache.Statistics.Late);
    }

    [Fact]
    public async Task A_value_that_is_older_than_the_invalidations_remembered_is_unusable()
    {
        await using var cache = await CreateAsync(Options with { LogLength = 2 });
        cache.Keep(s_here, cache.Field(Time, 1, tags: Fields.Tag(1)));

        await cache.InvalidateAsync([Fields.Tag(8), Fields.Tag(9)], Cancellation);
        Assert.NotNull(cache.Look(s_here, 1));
        await cache.InvalidateAsync([Fields.Tag(7)], Cancellation);
        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task A_value_of_another_epoch_is_not_kept()
    {
        await using var cache = await CreateAsync(Options);
        await using var other = await CreateAsync(Options with { Key = [.. Options.Key.Reverse()] });
        cache.Keep(s_here, other.Field(Time, 1));

        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task Names_depend_on_the_key()
    {
        await using var cache = await CreateAsync(Options);
        await using var same = await CreateAsync(Options);
        await using var other = await CreateAsync(Options with { Key = [.. Options.Key.Reverse()] });

        Assert.Equal(CacheTags.OfSubject(cache, "1"), CacheTags.OfSubject(same, "1"));
        Assert.NotEqual(CacheTags.OfSubject(cache, "1"), CacheTags.OfSubject(other, "1"));
    }

    [Fact]
    public Task Random_work_is_answered_as_by_a_simple_model() => ModelRun.RunAsync(() => CreateAsync(Options with { LogLength = 50_000 }), AdvanceAsync, Time, Random.Shared.Next(), Cancellation);

    protected abstract Task<FieldCache> CreateAsync(CacheOptions options);

    protected virtual Task AdvanceAsync(FieldCache cache, TimeSpan by)
    {
        Time.Advance(by);
        return Task.CompletedTask;
    }
}
