using System.Text;
using DataExchange.Cache.Configuration;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Testing.Redis;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>Somebody who can write to Redis, and does not have the key, gets nothing used, and nothing used again.</summary>
public sealed class TamperTests : IAsyncLifetime
{
    private static readonly CacheAddress s_here = Fields.Address(1);
    private static readonly TimeProvider s_time = TimeProvider.System;

    private PrivateRedis _redis = null!;
    private CacheOptions _options = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_of_which_any_byte_was_changed_is_a_miss_an_alarm_and_removed()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, field, value) = await KeepAsync(cache, s_here, 1);
        for (var i = 0; i < value.Length; i++)
        {
            var changed = value.ToArray();
            changed[i] ^= 1;
            await IsRemovedAsync(cache, key, field, changed);
        }

        var alarms = cache.Statistics.Alarms;
        Assert.Equal(value.Length, alarms[CacheAlarm.Malformed] + alarms[CacheAlarm.Forged]);
        Assert.Equal(1, alarms[CacheAlarm.Malformed]);
    }

    [Fact]
    public async Task A_value_that_was_cut_or_lengthened_is_a_miss_and_an_alarm()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, field, value) = await KeepAsync(cache, s_here, 1);
        byte[][] wrong = [[], [1], value[..^1], [.. value, 0], new byte[100_000], Encoding.UTF8.GetBytes("{\"$type\":\"System.Object\"}")];
        foreach (var bytes in wrong)
        {
            await IsRemovedAsync(cache, key, field, bytes);
        }

        Assert.Equal(wrong.Length, cache.Statistics.Alarms.Values.Sum());
    }

    [Fact]
    public async Task A_value_that_was_moved_to_another_field_or_another_place_is_a_miss_and_an_alarm()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, field, _) = await KeepAsync(cache, s_here, 1);
        var (otherKey, otherField, other) = await KeepAsync(cache, Fields.Address(2), 2);

        await _redis.AskAsync(Cancellation, "HSET", otherKey, field, other);
        Assert.Null(await cache.ReadTextAsync(Fields.Address(2), 1));
        await _redis.AskAsync(Cancellation, "HSET", key, otherField, other);
        Assert.Null(await cache.ReadTextAsync(s_here, 2));
        Assert.Equal(2, cache.Statistics.Alarms[CacheAlarm.Forged]);
        Assert.Equal("2", await cache.ReadTextAsync(Fields.Address(2), 2));
    }

    [Fact]
    public async Task A_value_of_another_key_is_not_found_and_a_miss_and_an_alarm_when_it_is_put_under_the_name_of_one()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        await using var stranger = await RedisServer.CreateAsync(RedisServer.Options(_redis.EndPoint), s_time);
        var (key, field, _) = await KeepAsync(cache, s_here, 1);
        var (_, _, strange) = await KeepAsync(stranger, s_here, 1, key);

        Assert.Equal("1", await cache.ReadTextAsync(s_here, 1));
        await _redis.AskAsync(Cancellation, "HSET", key, field, strange);
        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        Assert.Equal(1, cache.Statistics.Alarms[CacheAlarm.Forged]);
    }

    [Fact]
    public async Task Something_of_another_type_is_a_miss_an_alarm_and_removed()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, _, _) = await KeepAsync(cache, s_here, 1);
        await _redis.AskAsync(Cancellation, "SET", key, "text");

        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        Assert.Equal(1, cache.Statistics.Alarms[CacheAlarm.WrongType]);
        await Poll.UntilAsync(async () => await _redis.AskAsync(Cancellation, "EXISTS", key) is 0L, "it is removed", Cancellation);
        await KeepAsync(cache, s_here, 1);
        await _redis.AskAsync(Cancellation, "SET", key, "text");
        cache.Keep(s_here, cache.Field(s_time, 1, "1"));
        await Poll.UntilAsync(async () => await cache.ReadTextAsync(s_here, 1) == "1", "it is written over", Cancellation);
    }

    [Fact]
    public async Task A_sealed_value_from_before_an_invalidation_stays_unusable_when_it_is_put_back()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, field, value) = await KeepAsync(cache, s_here, 1);
        await cache.InvalidateAsync([Fields.Tag(1)], Cancellation);
        await _redis.AskAsync(Cancellation, "HSET", key, field, value);

        Assert.Null(await cache.ReadTextAsync(s_here, 1));
    }

    public static TheoryData<string> Attacks =>
    [
        "head changed", "head removed", "head of another key", "head of another type", "entries of another type", "entry changed", "entry removed", "entries swapped",
        "entry added", "entry forged with head kept", "rolled back", "list removed and rolled back",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_log_that_was_tampered_with_brings_nothing_back(string attack)
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        var (key, field, value) = await KeepAsync(cache, s_here, 1);
        var log = new LogTampering(_redis, Cancellation);
        await log.RememberAsync();
        await cache.InvalidateAsync([Fields.Tag(1)], Cancellation);
        await cache.InvalidateAsync([Fields.Tag(2), Fields.Tag(3)], Cancellation);
        await log.DoAsync(attack);
        await _redis.AskAsync(Cancellation, "HSET", key, field, value);

        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        await using var late = await RedisServer.CreateAsync(_options with { MemoryBytes = 0 }, s_time);
        if (!attack.Contains("rolled back", StringComparison.Ordinal))
        {
            // To a process that comes first to a log that was rolled back, that is the log: until one that knows more looks.
            Assert.Null(await late.ReadTextAsync(s_here, 1));
        }

        await Poll.UntilAsync(async () => await cache.InvalidateAsync([Fields.Tag(9)], Cancellation) && late.Moment == cache.Moment, "both agree on a log", Cancellation);
        Assert.Null(await late.ReadTextAsync(s_here, 1));
        await KeepAsync(cache, Fields.Address(5), 1);
        Assert.Equal("1", await late.ReadTextAsync(Fields.Address(5), 1));
    }

    [Theory]
    [InlineData("head changed", CacheAlarm.LogForged)]
    [InlineData("head removed", CacheAlarm.LogLost)]
    [InlineData("head of another type", CacheAlarm.WrongType)]
    [InlineData("entries of another type", CacheAlarm.WrongType)]
    [InlineData("rolled back", CacheAlarm.LogLost)]
    public async Task A_log_that_was_tampered_with_is_an_alarm_and_begins_anew(string attack, CacheAlarm alarm)
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        cache.Keep(s_here, cache.Field(s_time, 1));
        var log = new LogTampering(_redis, Cancellation);
        await cache.InvalidateAsync([Fields.Tag(8)], Cancellation);
        await log.RememberAsync();
        await cache.InvalidateAsync([Fields.Tag(9)], Cancellation);
        await log.DoAsync(attack);

        await Poll.UntilAsync(() => cache.Statistics.EpochChanges > 0, "the log begins anew", Cancellation);
        Assert.Equal(1, cache.Statistics.Alarms[alarm]);
        Assert.Null(cache.Look(s_here, 1));
    }

    [Fact]
    public async Task Announcements_that_nobody_made_change_nothing()
    {
        await using var cache = await RedisServer.CreateAsync(_options, s_time);
        await KeepAsync(cache, s_here, 1);
        var channels = (object?[])(await _redis.AskAsync(Cancellation, "PUBSUB", "CHANNELS", "dx1:*"))!;
        for (var i = 0; i < 1_000; i++)
        {
            await _redis.AskAsync(Cancellation, "PUBLISH", channels[0]!, "nonsense");
        }

        Assert.Equal("1", await cache.ReadTextAsync(s_here, 1));
        Assert.Equal(0, cache.Statistics.EpochChanges);
        Assert.Empty(cache.Statistics.Alarms);
    }

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        _redis = await PrivateRedis.StartAsync(Cancellation);
        _options = RedisServer.Options(_redis.EndPoint) with { RedisMilliseconds = 5_000 };
    }

    public ValueTask DisposeAsync() => _redis?.DisposeAsync() ?? default;

    private async Task IsRemovedAsync(FieldCache cache, byte[] key, byte[] field, byte[] value)
    {
        await _redis.AskAsync(Cancellation, "HSET", key, field, value);
        Assert.Null(await cache.ReadTextAsync(s_here, 1));
        await Poll.UntilAsync(async () => await _redis.AskAsync(Cancellation, "HGET", key, field) is null, "it is removed", Cancellation);
    }

    private async Task<(byte[] Key, byte[] Field, byte[] Value)> KeepAsync(FieldCache cache, CacheAddress address, int group, params byte[][] except)
    {
        var before = await _redis.KeysAsync(Cancellation);
        cache.Keep(address, cache.Field(s_time, (UInt128)group, $"{group}", tags: Fields.Tag(1)));
        await Poll.UntilAsync(async () => await cache.ReadTextAsync(address, (UInt128)group) == $"{group}", "it is written", Cancellation);
        var keys = (await _redis.KeysAsync(Cancellation)).Where(k => k[0] != (byte)'{' && !except.Any(k.SequenceEqual)).ToList();
        var key = keys.FirstOrDefault(k => !before.Any(k.SequenceEqual)) ?? keys[0];
        var all = (object?[])(await _redis.AskAsync(Cancellation, "HGETALL", key))!;
        return (key, (byte[])all[0]!, (byte[])all[1]!);
    }
}
