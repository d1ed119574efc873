using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DataExchange.Testing.Redis;

namespace DataExchange.FunctionalTests.Caching;

/// <summary>What two gateway processes on one Redis know of each other, and what they do when it is in trouble.</summary>
public sealed class SharedCacheTests
{
    // DATAEXCHANGE_TEST_BURST: how many requests come at once to each process.
    private static readonly int Burst = int.Parse(Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_BURST") ?? "1000", CultureInfo.InvariantCulture);

    // Where requests to the registry are counted, a busy machine that is late with looking at Redis must not make the gateways distrust what they keep.
    private static readonly (string, string) s_patience = ("Cache__UnconfirmedSeconds", "60");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_that_is_announced_once_is_seen_by_both()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var system = await SharedCacheSystem.StartAsync(s_patience);
        Assert.Equal("An", await system.ReadAsync(0));
        await Poll.UntilAsync(async () => (await system.Redis.KeysAsync(Token)).Length > 1, "the answer is in Redis", Token);

        // What one has asked for the other need not ask for.
        await Poll.UntilAsync(async () => await ReadsWithoutAskingAsync(system, 1), "the other gateway reads Redis", Token);
        var before = system.Asked;
        system.Name = "Ba";
        Assert.Equal("An", await system.ReadAsync(0));
        Assert.Equal("An", await system.ReadAsync(1));
        Assert.Equal(before, system.Asked);

        Assert.True(await system.AnnounceAsync(0));

        Assert.Equal("Ba", await system.ReadAsync(0));
        await Poll.UntilAsync(async () => await system.ReadAsync(1) == "Ba", "the other gateway has heard of the change", Token);
        var after = system.Asked;
        Assert.Equal("Ba", await system.ReadAsync(0));
        Assert.Equal("Ba", await system.ReadAsync(1));
        Assert.Equal(after, system.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_requests_at_once_for_a_value_that_nobody_has_or_that_has_expired_ask_once_in_each_process(bool hasExpired)
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var system = await SharedCacheSystem.StartAsync(s_patience);
        await system.ReadAsync(0, id: 3);
        await system.ReadAsync(1, id: 3);
        if (hasExpired)
        {
            await ExpireAsync(system);
        }

        var before = system.Asked;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        system.Gate = gate.Task;

        var requests = Enumerable.Range(0, Burst).SelectMany(_ => new[] { system.ReadAsync(0, id: 2), system.ReadAsync(1, id: 2) }).ToList();
        await Poll.UntilAsync(() => system.Asked >= before + 2, "both gateways have asked the registry", Token);
        Assert.DoesNotContain(requests, r => r.IsCompleted);
        gate.SetResult();
        var answers = await Task.WhenAll(requests);

        Assert.All(answers, a => Assert.Equal("An", a));
        Assert.Equal(before + 2, system.Asked);
    }

    [Fact]
    public async Task Redis_in_trouble_under_load_fails_no_request_and_falsifies_none()
    {
        Assert.SkipUnless(PrivateRedis.IsAvailable, PrivateRedis.Missing);
        await using var system = await SharedCacheSystem.StartAsync();
        var (wrong, answered) = (new ConcurrentQueue<string>(), 0);
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                if (await system.ReadAsync(worker % 2) is not "An" and var other)
                {
                    wrong.Enqueue(other ?? "no answer");
                }

                Interlocked.Increment(ref answered);
            }
        })).ToList();

        foreach (var trouble in Troubles(system))
        {
            await trouble();
            var so = Volatile.Read(ref answered);
            await Poll.UntilAsync(() => Volatile.Read(ref answered) > so + 200, "two hundred requests are answered in this trouble", Token);
        }

        await enough.CancelAsync();
        await Task.WhenAll(load);
        Assert.Empty(wrong);

        // And it is used again by itself.
        system.Name = "Ba";
        await Poll.UntilAsync(async () => await AnnouncedAsync(system), "an announcement reaches both gateways again", Token);
    }

    private static IEnumerable<Func<Task>> Troubles(SharedCacheSystem system)
    {
        yield return () => Task.CompletedTask;
        yield return () => { system.Redis.Pause(); return Task.CompletedTask; };
        yield return () => { system.Redis.Resume(); return Task.CompletedTask; };
        yield return async () => await system.Redis.AskAsync(Token, "FLUSHALL");
        yield return () => CorruptAsync(system.Redis);
        yield return async () => await system.Redis.AskAsync(Token, "REPLICAOF", "127.0.0.1", "1");
        yield return async () => await system.Redis.AskAsync(Token, "REPLICAOF", "NO", "ONE");
        yield return async () => await system.Redis.AskAsync(Token, "CONFIG", "SET", "maxmemory", "1");
        yield return async () => await system.Redis.AskAsync(Token, "CONFIG", "SET", "maxmemory", "0");
        yield return () => { system.Redis.Kill(); return Task.CompletedTask; };
        yield return () => system.Redis.StartAgainAsync(Token);
    }

    // Every field of every hash becomes bytes of somebody else's.
    private static async Task CorruptAsync(PrivateRedis redis)
    {
        foreach (var key in await redis.KeysAsync(Token))
        {
            if (Encoding.ASCII.GetString((byte[])(await redis.AskAsync(Token, "TYPE", key))!) != "hash")
            {
                continue;
            }

            foreach (var field in ((object?[])(await redis.AskAsync(Token, "HKEYS", key))!).Cast<byte[]>())
            {
                await redis.AskAsync(Token, "HSET", key, field, $"garbage {Environment.TickCount64.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private static async Task<bool> ReadsWithoutAskingAsync(SharedCacheSystem system, int gateway, int id = 1)
    {
        var before = system.Asked;
        return await system.ReadAsync(gateway, id) == "An" && system.Asked == before;
    }

    // Both have had the value, which the registry bounded; what it says from then on is kept for as long as its schema allows, longer than the test.
    private static async Task ExpireAsync(SharedCacheSystem system)
    {
        system.CacheControl = "max-age=2";
        await Poll.UntilAsync(
            async () => await ReadsWithoutAskingAsync(system, 0, id: 2) && await ReadsWithoutAskingAsync(system, 1, id: 2), "both gateways have the value", Token);
        system.CacheControl = null;
        var since = TimeProvider.System.GetTimestamp();
        await Poll.UntilAsync(() => TimeProvider.System.GetElapsedTime(since) > TimeSpan.FromSeconds(2), "the value has expired", Token);
    }

    private static async Task<bool> AnnouncedAsync(SharedCacheSystem system)
    {
        return await system.AnnounceAsync(0) && await system.ReadAsync(0) == "Ba" && await system.ReadAsync(1) == "Ba";
    }
}
