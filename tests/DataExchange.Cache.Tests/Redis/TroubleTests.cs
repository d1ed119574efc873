using DataExchange.Cache.Configuration;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Testing.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>Redis does what servers do. The time limit of a read is 100 ms; the tests only hold it to seconds.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private static readonly CacheAddress s_here = Fields.Address(1);
    private static readonly TimeProvider s_time = TimeProvider.System;

    private PrivateRedis _redis = null!;
    private CacheOptions _options = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_down_at_the_start_is_used_when_it_comes()
    {
        _redis.Kill();
        await using var cache = FieldCache.Create(_options, s_time, NullLoggerFactory.Instance);
        cache.Keep(s_here, cache.Field(s_time, 1));

        Assert.Null(cache.Look(s_here, 1));
        await ReadsEndSoon(cache);
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));

        await _redis.StartAgainAsync(Cancellation);
        await Works(cache);
        Assert.Equal(0, cache.Statistics.PendingInvalidations);
    }

    [Fact]
    public async Task A_server_that_dies_costs_no_request_anything_and_what_the_process_kept_is_used_for_a_few_seconds_only()
    {
        await using var cache = await RedisServer.CreateAsync(_options with { UnconfirmedSeconds = 2 }, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        await Works(cache);
        _redis.Kill();

        await ReadsEndSoon(cache);
        await Poll.UntilAsync(() => cache.Statistics.Breaker != BreakerState.Closed, "the breaker opens", Cancellation);
        await Poll.UntilAsync(() => cache.Look(s_here, 1) is null, "nothing unconfirmed is used", Cancellation);
        cache.Keep(s_here, cache.Field(s_time, 2));
        Assert.Null(cache.Look(s_here, 2));

        await _redis.StartAgainAsync(Cancellation);
        await Works(cache);
        Assert.Null(cache.Look(s_here, 1));
        Assert.Equal(1, cache.Statistics.EpochChanges);
    }

    [Fact]
    public async Task A_server_that_hangs_is_waited_for_no_longer_than_allowed_and_takes_invalidations_when_it_goes_on()
    {
        await using var cache = await RedisServer.CreateAsync(_options with { UnconfirmedSeconds = 30 }, s_time);
        await using var other = await RedisServer.CreateAsync(_options with { UnconfirmedSeconds = 30 }, s_time);
        var kept = cache.Field(s_time, 1, tags: Fields.Tag(1));
        cache.Keep(s_here, kept, cache.Field(s_time, 2, tags: Fields.Tag(2)));
        other.Keep(s_here, kept);
        _redis.Pause();

        await ReadsEndSoon(cache);
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));
        Assert.Null(cache.Look(s_here, 1));
        Assert.NotNull(cache.Look(s_here, 2));
        cache.Keep(s_here, cache.Field(s_time, 1, tags: Fields.Tag(1)));
        Assert.Null(cache.Look(s_here, 1));

        _redis.Resume();
        await Poll.UntilAsync(() => cache.Statistics.PendingInvalidations == 0, "the invalidation is taken", Cancellation);
        await Poll.UntilAsync(() => other.Look(s_here, 1) is null, "the other process knows it", Cancellation);
        await Works(cache);
        Assert.NotNull(cache.Look(s_here, 2));
        Assert.Equal(0, cache.Statistics.EpochChanges);
    }

    [Fact]
    public async Task A_slow_server_is_not_asked_until_it_is_fast_and_what_it_tells_of_invalidations_still_counts()
    {
        await using var proxy = new UnreliableProxy(_redis.Port);
        await using var cache = await RedisServer.CreateAsync(_options with { Redis = proxy.EndPoint }, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        proxy.Delay(300);

        await ReadsEndSoon(cache);
        await Poll.UntilAsync(() => cache.Statistics.Breaker != BreakerState.Closed, "the breaker opens", Cancellation);
        await Poll.UntilAsync(() => cache.Statistics.SinceConfirmed < TimeSpan.FromSeconds(1), "it is confirmed all the same", Cancellation);
        Assert.NotNull(cache.Look(s_here, 1));

        proxy.Behave();
        await Works(cache);
    }

    [Fact]
    public async Task A_full_server_is_read_from_and_nothing_is_lost_that_it_could_not_take()
    {
        await using var cache = await RedisServer.CreateAsync(_options with { MemoryBytes = 0 }, s_time);
        await using var other = await RedisServer.CreateAsync(_options, s_time);
        await Works(cache);
        cache.Keep(s_here, cache.Field(s_time, 1, "1", tags: Fields.Tag(1)), cache.Field(s_time, 2, "2", tags: Fields.Tag(2)));
        await Poll.UntilAsync(async () => await other.ReadTextAsync(s_here, 1) == "1" && await other.ReadTextAsync(s_here, 2) == "2", "they are written", Cancellation);
        await _redis.AskAsync(Cancellation, "CONFIG", "SET", "maxmemory", "1");

        cache.Keep(s_here, cache.Field(s_time, 3));
        await Poll.UntilAsync(() => cache.Statistics.FailedWrites > 0, "a write fails", Cancellation);
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));
        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        await Poll.UntilAsync(async () => await cache.ReadTextAsync(s_here, 2) == "2", "the other value is read", Cancellation);

        await _redis.AskAsync(Cancellation, "CONFIG", "SET", "maxmemory", "0");
        await Poll.UntilAsync(() => cache.Statistics.PendingInvalidations == 0, "the invalidation is taken", Cancellation);
        await Poll.UntilAsync(() => other.Look(s_here, 1) is null, "the other process knows it", Cancellation);
        await Works(cache);
        Assert.Empty(cache.Statistics.Alarms);
    }

    [Fact]
    public async Task A_server_that_has_become_a_replica_confirms_nothing_as_its_log_may_lag()
    {
        await using var cache = await RedisServer.CreateAsync(_options with { UnconfirmedSeconds = 2 }, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        await _redis.AskAsync(Cancellation, "REPLICAOF", "127.0.0.1", "1");

        await Poll.UntilAsync(() => !cache.Statistics.IsConfirmed, "nothing is confirmed", Cancellation);
        Assert.Null(cache.Look(s_here, 1));
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));
        await ReadsEndSoon(cache);

        await _redis.AskAsync(Cancellation, "REPLICAOF", "NO", "ONE");
        await Works(cache);
        Assert.Equal(0, cache.Statistics.PendingInvalidations);
    }

    [Fact]
    public async Task A_flushed_server_makes_everything_useless_that_was_kept_before()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        await _redis.AskAsync(Cancellation, "FLUSHALL");

        await Poll.UntilAsync(() => cache.Look(s_here, 1) is null, "it is not used", Cancellation);
        Assert.Equal(1, cache.Statistics.Alarms[CacheAlarm.LogLost]);
        await Works(cache);
        Assert.Equal(1, cache.Statistics.EpochChanges);
    }

    [Fact]
    public async Task A_server_that_answers_garbage_is_given_up_until_it_makes_sense()
    {
        await using var proxy = new UnreliableProxy(_redis.Port);
        await using var cache = await RedisServer.CreateAsync(_options with { Redis = proxy.EndPoint }, s_time);
        await Works(cache);
        proxy.Garble();

        await ReadsEndSoon(cache);
        Assert.False(await cache.InvalidateAsync([Fields.Tag(1)], Cancellation));

        proxy.Behave();
        proxy.Cut();
        await Works(cache);
    }

    [Fact]
    public async Task Connections_that_are_cut_again_and_again_cost_misses_only()
    {
        await using var proxy = new UnreliableProxy(_redis.Port);
        await using var cache = await RedisServer.CreateAsync(_options with { Redis = proxy.EndPoint, MemoryBytes = 0 }, s_time);
        await Works(cache);
        for (var i = 0; i < 20; i++)
        {
            var read = ReadsEndSoon(cache);
            proxy.Cut();
            await read;
        }

        await Works(cache);
        Assert.Empty(cache.Statistics.Alarms);
    }

    [Fact]
    public async Task A_failover_to_an_empty_server_makes_everything_useless_that_was_kept_before()
    {
        await using var second = await PrivateRedis.StartAsync(Cancellation);
        await using var proxy = new UnreliableProxy(_redis.Port);
        await using var cache = await RedisServer.CreateAsync(_options with { Redis = proxy.EndPoint }, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        proxy.LeadTo(second.Port);

        await Poll.UntilAsync(() => cache.Statistics.EpochChanges == 1, "the loss is noticed", Cancellation);
        Assert.Null(cache.Look(s_here, 1));
        Assert.Equal(1, cache.Statistics.Alarms[CacheAlarm.LogLost]);
        await Works(cache);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_failover_to_a_replica_that_lacks_the_last_invalidation_does_not_bring_back_what_it_was_of(int continued)
    {
        await using var second = await PrivateRedis.StartAsync(Cancellation);
        await using var proxy = new UnreliableProxy(_redis.Port);
        await using var cache = await RedisServer.CreateAsync(_options with { Redis = proxy.EndPoint }, s_time);
        await cache.InvalidateAsync([Fields.Tag(8)], Cancellation);
        cache.Keep(s_here, cache.Field(s_time, 1, tags: Fields.Tag(1)), cache.Field(s_time, 2));
        await Poll.UntilAsync(() => cache.Statistics.Writes == 2, "they are written", Cancellation);
        await CopyAsync(second);
        Assert.True(await cache.InvalidateAsync([Fields.Tag(1), Fields.Tag(9)], Cancellation));
        if (continued > 0)
        {
            // Another process is there first, and continues the log that lacks something.
            await using var first = await RedisServer.CreateAsync(_options with { Redis = second.EndPoint }, s_time);
            await first.InvalidateAsync([.. Enumerable.Range(50, continued).Select(Fields.Tag)], Cancellation);
        }

        proxy.LeadTo(second.Port);

        await Poll.UntilAsync(() => cache.Statistics.EpochChanges == 1, "the loss is noticed", Cancellation);
        Assert.Equal(1, cache.Statistics.Alarms[CacheAlarm.LogLost]);
        Assert.Null(cache.Look(s_here, 2));
        await Works(cache);
        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        await using var late = await RedisServer.CreateAsync(_options with { Redis = second.EndPoint }, s_time);
        Assert.Null(await late.ReadTextAsync(s_here, 1));
    }

    [Fact]
    public async Task A_value_that_knows_more_invalidations_than_the_log_shows_that_the_log_has_lost_some()
    {
        await using var second = await PrivateRedis.StartAsync(Cancellation);
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        await cache.InvalidateAsync([Fields.Tag(8)], Cancellation);
        await CopyAsync(second);
        await cache.InvalidateAsync([Fields.Tag(1)], Cancellation);
        cache.Keep(s_here, cache.Field(s_time, 2));
        await Poll.UntilAsync(() => cache.Statistics.Writes == 1, "it is written", Cancellation);
        await CopyAsync(second, onlyMissing: true);

        await using var late = await RedisServer.CreateAsync(_options with { Redis = second.EndPoint }, s_time);
        Assert.Null(await late.ReadTextAsync(s_here, 2));
        await Poll.UntilAsync(() => late.Statistics.EpochChanges == 1, "the loss is noticed", Cancellation);
    }

    [Fact]
    public async Task More_invalidations_than_are_remembered_while_the_server_is_away_make_the_log_begin_anew()
    {
        await using var cache = await RedisServer.CreateAsync(_options with { LogLength = 10, UnconfirmedSeconds = 30, InvalidateMilliseconds = 1 }, s_time);
        await using var other = await RedisServer.CreateAsync(_options with { UnconfirmedSeconds = 30 }, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        other.Keep(s_here, other.Field(s_time, 1));
        _redis.Pause();
        for (var i = 0; i < 12; i++)
        {
            await cache.InvalidateAsync([Fields.Tag(i)], Cancellation);
        }

        Assert.Null(cache.Look(s_here, 1));
        _redis.Resume();
        await Poll.UntilAsync(() => other.Look(s_here, 1) is null, "the other process begins anew", Cancellation);
        await Poll.UntilAsync(() => cache.Statistics.PendingInvalidations == 0, "nothing waits", Cancellation);
        await Works(cache);
    }

    [Fact]
    public async Task How_the_server_is_can_be_asked_and_is_nothing_when_it_does_not_answer()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        await Works(cache);
        var state = await cache.RedisStateAsync(Cancellation);

        Assert.NotNull(state);
        Assert.Equal((1, null, 0L), (state.Servers, state.MaxBytes, state.EvictedKeys));
        Assert.True(state is { UsedBytes: > 100_000, Keys: > 0 });
        _redis.Kill();
        Assert.Null(await cache.RedisStateAsync(Cancellation));
    }

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        _redis = await PrivateRedis.StartAsync(Cancellation);
        _options = RedisServer.Options(_redis.EndPoint);
    }

    public ValueTask DisposeAsync() => _redis?.DisposeAsync() ?? default;

    private static async Task ReadsEndSoon(FieldCache cache)
    {
        var begin = s_time.GetTimestamp();
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await cache.ReadTextAsync(Fields.Address(99), 1));
        }

        Assert.InRange(s_time.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    // What is kept is read from Redis again.
    private static async Task Works(FieldCache cache)
    {
        var place = Fields.Address(1_000);
        await Poll.UntilAsync(
            async () =>
            {
                cache.Keep(place, cache.Field(s_time, 7, "7"));
                return await cache.ReadTextAsync(place, 7) == "7";
            },
            "values are kept in Redis and read",
            Cancellation);
        Assert.Equal(BreakerState.Closed, cache.Statistics.Breaker);
    }

    private async Task CopyAsync(PrivateRedis to, bool onlyMissing = false)
    {
        var there = await to.KeysAsync(Cancellation);
        foreach (var key in await _redis.KeysAsync(Cancellation))
        {
            if (!onlyMissing || !there.Any(key.SequenceEqual))
            {
                var dump = (byte[])(await _redis.AskAsync(Cancellation, "DUMP", key))!;
                await to.AskAsync(Cancellation, "RESTORE", key, "0", dump, "REPLACE");
            }
        }
    }
}
