using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Testing.Redis;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>Two caches on one Redis, as two processes have them.</summary>
public sealed class SharedCacheTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static readonly CacheAddress s_here = Fields.Address(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_keeps_the_other_reads_and_has_in_its_process_then()
    {
        var options = RedisServer.Options(server.EndPoint);
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options, TimeProvider.System);
        one.Keep(s_here, one.Field(TimeProvider.System, 1, "\"a\"", tags: Fields.Tag(1)), one.Field(TimeProvider.System, 2, "\"b\""));

        await Poll.UntilAsync(async () => await other.ReadTextAsync(s_here, 1) == "\"a\"", "the value is read", Cancellation);
        Assert.Equal("\"a\"", other.Look(s_here, 1));
        Assert.Null(await other.ReadTextAsync(s_here, 3));
        Assert.Equal(1, other.Statistics.Redis.Hits);
    }

    [Fact]
    public async Task Of_several_items_only_what_is_missing_is_looked_for_and_what_is_there_is_found()
    {
        var options = RedisServer.Options(server.EndPoint);
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options, TimeProvider.System);
        for (var i = 0; i < 300; i += 2)
        {
            one.Keep(Fields.Address(i), one.Field(TimeProvider.System, 1, $"{i}"), one.Field(TimeProvider.System, 2, $"{i}b"));
        }

        await Poll.UntilAsync(() => one.Statistics.Writes == 300, "all are written", Cancellation);
        var mine = other.Field(TimeProvider.System, 2, "mine");
        var items = Enumerable.Range(0, 300).Select(i => new CacheItem(Fields.Address(i), [1, 2, 3])).ToList();
        items.ForEach(i => i.Found[1] = mine);
        await Poll.UntilAsync(
            async () =>
            {
                await other.ReadAsync(items, Cancellation);
                return items[0].Found[0] is not null;
            },
            "they are read",
            Cancellation);

        Assert.Equal(
            Enumerable.Range(0, 300).Select(i => i % 2 == 0 ? $"{i}" : null),
            items.Select(i => i.Found[0] is { } f ? Encoding.UTF8.GetString(f.Value) : null));
        Assert.All(items, i => Assert.Same(mine, i.Found[1]));
        Assert.All(items, i => Assert.Null(i.Found[2]));
    }

    [Fact]
    public async Task What_one_invalidates_the_other_does_not_use_any_more()
    {
        var options = RedisServer.Options(server.EndPoint);
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options, TimeProvider.System);
        other.Keep(s_here, other.Field(TimeProvider.System, 1, tags: Fields.Tag(1)), other.Field(TimeProvider.System, 2, tags: Fields.Tag(2)));
        Assert.NotNull(other.Look(s_here, 1));

        Assert.True(await one.InvalidateAsync([Fields.Tag(1)], Cancellation));

        await Poll.UntilAsync(() => other.Look(s_here, 1) is null, "it is not used", Cancellation);
        Assert.NotNull(other.Look(s_here, 2));
    }

    [Fact]
    public async Task A_read_after_an_invalidation_elsewhere_gives_nothing_from_before_it()
    {
        var options = RedisServer.Options(server.EndPoint) with { MemoryBytes = 0, RedisMilliseconds = 5_000 };
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options, TimeProvider.System);
        for (var round = 0; round < 100; round++)
        {
            var address = Fields.Address(round);
            one.Keep(address, one.Field(TimeProvider.System, 1, tags: Fields.Tag(round)));
            await Poll.UntilAsync(async () => await other.ReadTextAsync(address, 1) is not null, "the value is read", Cancellation);
            Assert.True(await one.InvalidateAsync([Fields.Tag(round)], Cancellation));

            Assert.Null(await other.ReadTextAsync(address, 1));
            Assert.Equal(one.Moment, other.Moment);
        }
    }

    [Fact]
    public async Task Invalidations_by_several_at_once_are_all_known_to_all_in_the_end()
    {
        var options = RedisServer.Options(server.EndPoint) with { InvalidateMilliseconds = 20_000 };
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var other = await RedisServer.CreateAsync(options, TimeProvider.System);
        await using var third = await RedisServer.CreateAsync(options, TimeProvider.System);
        FieldCache[] caches = [one, other, third];
        await Poll.UntilAsync(() => caches.All(c => c.Moment.Epoch == one.Moment.Epoch), "all know the epoch", Cancellation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => caches[i % 3].InvalidateAsync([Fields.Tag(i), Fields.Tag(i + 1)], Cancellation).AsTask()));

        Assert.All(taken, Assert.True);
        await Poll.UntilAsync(() => caches.All(c => c.Moment.Sequence == 600), "all know all", Cancellation);
        Assert.All(caches, c => Assert.Empty(c.Statistics.Alarms));
        Assert.All(caches, c => Assert.Equal(0, c.Statistics.EpochChanges));
    }

    [Fact]
    public async Task One_that_comes_later_knows_what_was_invalidated_before()
    {
        var options = RedisServer.Options(server.EndPoint) with { LogLength = 50 };
        await using var one = await RedisServer.CreateAsync(options, TimeProvider.System);
        var before = one.Field(TimeProvider.System, 1, tags: Fields.Tag(90));
        for (var i = 0; i < 100; i++)
        {
            await one.InvalidateAsync([Fields.Tag(i)], Cancellation);
        }

        var after = one.Field(TimeProvider.System, 2, tags: Fields.Tag(90));
        await using var later = await RedisServer.CreateAsync(options, TimeProvider.System);
        later.Keep(s_here, before, after);

        Assert.Equal(one.Moment, later.Moment);
        Assert.Null(later.Look(s_here, 1));
        Assert.NotNull(later.Look(s_here, 2));
        Assert.InRange(later.Statistics.LogFloor, 50, 51);
    }

    [Fact]
    public async Task An_entry_lives_as_long_as_its_longest_value_and_is_never_cut_short()
    {
        await using var redis = await StartAsync();
        await using var cache = await RedisServer.CreateAsync(RedisServer.Options(redis.EndPoint), TimeProvider.System);
        cache.Keep(s_here, cache.Field(TimeProvider.System, 1, seconds: 1_000));
        cache.Keep(s_here, cache.Field(TimeProvider.System, 2, seconds: 10));
        await Poll.UntilAsync(() => cache.Statistics.Writes == 2, "both are written", Cancellation);

        var key = (await redis.KeysAsync(Cancellation)).Single(k => !Encoding.Latin1.GetString(k).StartsWith('{'));
        Assert.InRange((long)(await redis.AskAsync(Cancellation, "TTL", key))!, 900, 1_000);
        Assert.Equal(2L, await redis.AskAsync(Cancellation, "HLEN", key));
    }

    [Fact]
    public async Task Cancelling_callers_in_the_middle_of_reads_gives_nobody_the_answer_of_another()
    {
        var options = RedisServer.Options(server.EndPoint) with { MemoryBytes = 0 };
        await using var cache = await RedisServer.CreateAsync(options, TimeProvider.System);
        for (var i = 0; i < 50; i++)
        {
            cache.Keep(Fields.Address(i), cache.Field(TimeProvider.System, 1, $"{i}"));
        }

        await Poll.UntilAsync(() => cache.Statistics.Writes == 50, "all are written", Cancellation);
        var (right, wrong, cancelled) = (0, 0, 0);
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (i, _) =>
        {
            using var source = new CancellationTokenSource();
            var item = new CacheItem(Fields.Address(i % 50), [1]);
            var read = cache.ReadAsync([item], source.Token).AsTask();
            if (i % 4 != 0)
            {
                await source.CancelAsync();
            }

            await read.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Interlocked.Add(ref cancelled, read.IsCanceled ? 1 : 0);
            if (item.Found[0] is { } found)
            {
                var isRight = Encoding.UTF8.GetString(found.Value) == $"{i % 50}";
                Interlocked.Add(ref right, isRight ? 1 : 0);
                Interlocked.Add(ref wrong, isRight ? 0 : 1);
            }
        });

        Assert.Equal(0, wrong);
        Assert.True(right > 100 && cancelled > 100, $"{right} right, {cancelled} cancelled");
        Assert.Empty(cache.Statistics.Alarms);
    }

    [Fact]
    public async Task Nothing_that_is_kept_is_in_clear_in_Redis()
    {
        await using var redis = await StartAsync();
        await using var cache = await RedisServer.CreateAsync(RedisServer.Options(redis.EndPoint), TimeProvider.System);
        string[] canaries = ["CANARY-NGUYEN-VAN-A", "079203001234", "CANARYREGISTRY", "CanaryType"];
        Span<byte> mac = stackalloc byte[CacheAddress.Size];
        cache.Sign(Encoding.UTF8.GetBytes(canaries[2] + canaries[3] + canaries[1]), mac);
        cache.Keep(
            CacheAddress.From(mac),
            cache.Field(TimeProvider.System, 1, $"\"{canaries[0]} {canaries[1]}\"", tags: [CacheTags.OfEntity(cache, canaries[2], canaries[3], canaries[1]), CacheTags.OfSubject(cache, canaries[1])]));
        await cache.InvalidateAsync([CacheTags.OfSubject(cache, canaries[1] + "9")], Cancellation);
        await Poll.UntilAsync(() => cache.Statistics.Writes == 1, "it is written", Cancellation);

        var dump = Encoding.Latin1.GetString(await redis.DumpAsync(Cancellation));

        Assert.Contains("dx1:", dump, StringComparison.Ordinal);
        foreach (var form in canaries.SelectMany(Forms))
        {
            Assert.DoesNotContain(form, dump, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<PrivateRedis> StartAsync()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        return await PrivateRedis.StartAsync(Cancellation);
    }

    // As it is, in hexadecimal, and in Base64 at each of the three offsets (their ends depend on what is next to them).
    private static IEnumerable<string> Forms(string canary)
    {
        yield return canary;
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(canary));
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', offset) + canary));
            yield return text[4..^4];
        }
    }
}
