using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.CachedFlights;

/// <summary>What a port throws is told to the one whose request met it. Nobody else's answer depends on it, and nobody takes it for a time-out.</summary>
public sealed class FaultTests
{
    private const string An = """{"data":{"citizen":{"id":"1","name":"An"}}}""";
    private const string Answer = """{"data":{"citizen":{"name":"An"}}}""";

    [Fact]
    public async Task Who_waited_for_a_request_that_threw_asks_for_itself()
    {
        var (f, plan) = Gated();
        ThrowOnce(f);
        var (first, second) = (RunAsync(f, plan), RunAsync(f, plan));
        Assert.Single(f.Client.Requests);
        f.Client.Gate!.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(Answer, await second);
        Assert.Equal(2, f.Client.Requests.Count);
        Assert.Equal([new CacheRead("population", "Citizen.id", 0, 0, 1), new CacheRead("population", "Citizen.name", 0, 0, 1)], f.Calls[0].Reads);
    }

    [Fact]
    public async Task Who_asks_for_itself_and_meets_the_same_is_told_of_it()
    {
        var (f, plan) = Gated();
        f.Client.Script = _ => throw new InvalidOperationException("broken");
        var (first, second) = (RunAsync(f, plan), RunAsync(f, plan));
        f.Client.Gate!.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task A_port_that_says_cancelled_without_having_been_is_no_time_out()
    {
        var (f, plan) = Gated();
        f.Client.Gate!.SetResult();
        f.Client.Script = _ => throw new OperationCanceledException("broken");

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(f, plan));
    }

    [Fact]
    public async Task Who_waited_for_an_answer_that_could_not_be_kept_gets_it()
    {
        var (f, plan) = Gated();
        f.Cache.OnStore = () => throw new InvalidOperationException("broken");
        var (first, second) = (RunAsync(f, plan), RunAsync(f, plan));
        f.Client.Gate!.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(Answer, await second);
        Assert.Single(f.Client.Requests);
    }

    [Fact]
    public void A_cache_that_throws_before_anything_was_asked_leaves_nobody_waiting()
    {
        var (f, plan) = Gated();
        f.Client.Gate!.SetResult();
        var looks = 0;
        f.Cache.OnFind = () => _ = ++looks == 2 ? throw new InvalidOperationException("broken") : 0;
        var first = RunAsync(f, plan);
        var second = RunAsync(f, plan);

        Assert.IsType<InvalidOperationException>(first.Exception?.InnerException);
        Assert.True(second.IsCompletedSuccessfully);
        Assert.Single(f.Client.Requests);
    }

    [Fact]
    public async Task Who_waited_for_a_refresh_that_threw_asks_for_itself()
    {
        var (f, plan) = await StaleAsync();
        f.Client.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThrowOnce(f);

        Assert.Equal(Answer, await RunAsync(f, plan));
        f.Time.Advance(TimeSpan.FromSeconds(300));
        var late = RunAsync(f, plan);
        Assert.Equal(2, f.Client.Requests.Count);
        f.Client.Gate.SetResult();

        Assert.Equal(Answer, await late);
        Assert.Equal(3, f.Client.Requests.Count);
    }

    [Fact]
    public async Task A_refresh_that_cannot_be_begun_costs_nobody_the_answer()
    {
        var (f, plan) = await StaleAsync();
        f.Cache.OnMoment = () => throw new InvalidOperationException("broken");

        Assert.Equal(Answer, await RunAsync(f, plan));
        Assert.Single(f.Client.Requests);
    }

    private static (CachedPeople People, ExecutablePlan Plan) Gated()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        f.Client.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (f, f.Compile(CachedPeople.Name()));
    }

    /// <summary>A value is kept that is no longer fresh, and may be used while it is asked for again.</summary>
    private static async Task<(CachedPeople People, ExecutablePlan Plan)> StaleAsync()
    {
        var f = new CachedPeople { Policy = new FixedPolicy { Default = new CacheRule(60, int.MaxValue, 300) } };
        f.Client.Reply(An);
        var plan = f.Compile(CachedPeople.Name());
        await RunAsync(f, plan);
        f.Time.Advance(TimeSpan.FromSeconds(100));
        return (f, plan);
    }

    private static void ThrowOnce(CachedPeople f)
    {
        var calls = 0;
        f.Client.Script = _ => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException("broken") : StubClient.Json(An);
    }

    private static Task<string> RunAsync(CachedPeople f, ExecutablePlan plan) => f.RunAsync(plan, null, TestContext.Current.CancellationToken);
}
