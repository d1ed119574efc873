using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.CachedFlights;

public sealed class SharedFlightTests
{
    private const string An = """{"data":{"citizen":{"id":"1","name":"An"}}}""";

    [Fact]
    public async Task Ten_thousand_requests_for_a_value_that_has_expired_ask_once()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        var plan = f.Compile(CachedPeople.Name());
        await f.RunAsync(plan, null, TestContext.Current.CancellationToken);
        f.Time.Advance(TimeSpan.FromSeconds(61));
        f.Client.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var requests = Enumerable.Range(0, 10_000).Select(_ => Task.Run(() => f.RunAsync(plan, null, TestContext.Current.CancellationToken))).ToList();
        await Until(() => f.Client.Requests.Count == 2);
        f.Client.Gate.SetResult();
        var answers = await Task.WhenAll(requests);

        Assert.All(answers, a => Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", a));
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Who_waits_gets_the_answer_although_who_asked_first_went_away()
    {
        var f = Gated();
        var plan = f.Compile(CachedPeople.Name());
        using var leaves = new CancellationTokenSource();
        var first = f.RunAsync(plan, null, leaves.Token);
        var second = f.RunAsync(plan, null, TestContext.Current.CancellationToken);

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        f.Client.Gate!.SetResult();

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await second);
        Assert.Single(f.Client.Requests);
        Assert.Equal([new CacheRead("population", "Citizen.id", 0, 1, 0), new CacheRead("population", "Citizen.name", 0, 1, 0)], f.Calls[0].Reads);
    }

    [Fact]
    public async Task Who_waits_is_told_of_the_failure_too()
    {
        var f = Gated();
        f.Client.Script = _ => SubgraphResponse.Failed(SubgraphOutcome.TimedOut);
        var plan = f.Compile(CachedPeople.Name());
        var first = f.RunAsync(plan, null, TestContext.Current.CancellationToken);
        var second = f.RunAsync(plan, null, TestContext.Current.CancellationToken);
        f.Client.Gate!.SetResult();

        Assert.Contains("did not answer in time", await first, StringComparison.Ordinal);
        Assert.Equal(await first, await second);
        Assert.Single(f.Client.Requests);
    }

    [Fact]
    public async Task Who_waits_is_told_of_errors_at_its_own_places()
    {
        var f = Gated();
        f.Client.Reply("""{"data":{"citizen":null},"errors":[{"message":"m","path":["citizen","name"]}]}""");
        var first = f.RunAsync(CachedPeople.Name());
        var second = f.RunAsync(People.Ask("{ c: citizen(id: 1) { name } }").Root("population", "{ c: citizen(id: 1) { id name } }"));
        f.Client.Gate!.SetResult();

        await first;
        Assert.Equal("""{"data":{"c":null},"errors":[{"message":"The service `population` reported an error.","path":["c","name"],"extensions":{"code":"SUBGRAPH_ERROR","service":"population"}}]}""", await second);
        Assert.Single(f.Client.Requests);
    }

    [Fact]
    public async Task A_request_waits_for_some_entities_and_asks_for_others()
    {
        var f = new CachedPeople { Policy = new FixedPolicy(("Query.citizens", CacheRule.Never)) };
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ids = "\"1\"";
        f.Client.Script = body => StubClient.Json(body.Contains("_entities", StringComparison.Ordinal) ? TaxRegistry.Answer(body) : "{\"data\":{\"citizens\":[" + string.Join(',', ids.Split(' ').Select(i => "{\"id\":" + i + "}")) + "]}}");
        f.Client.GateOf = body => body.Contains("_entities", StringComparison.Ordinal) && !body.Contains("\"3\"", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;

        var first = f.RunAsync(CachedPeople.Taxes());
        await Until(() => f.Client.Requests.Count == 2);
        ids = "\"3\" \"1\"";
        var second = f.RunAsync(CachedPeople.Taxes("debt age"));
        await Until(() => f.Client.Requests.Count == 4);
        gate.SetResult();

        Assert.Equal("""{"data":{"citizens":[{"debt":10}]}}""", await first);
        Assert.Equal("""{"data":{"citizens":[{"debt":30,"age":3},{"debt":10,"age":1}]}}""", await second);
        Assert.DoesNotContain(f.Client.Requests.Skip(2), r => r.Contains("q0", StringComparison.Ordinal) && r.Contains("debt", StringComparison.Ordinal) && !r.Contains("\"3\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_knows_of_a_change_does_not_wait_for_an_answer_from_before_it()
    {
        var f = Gated();
        var plan = f.Compile(CachedPeople.Name());
        var before = f.RunAsync(plan, null, TestContext.Current.CancellationToken);
        await Until(() => f.Client.Requests.Count == 1);
        await f.Cache.InvalidateAsync([CacheTags.OfEntity(f.Cache, "population", "Citizen", "1"), CacheTags.OfSome(f.Cache, "population", "Citizen")], TestContext.Current.CancellationToken);
        var after = f.RunAsync(plan, null, TestContext.Current.CancellationToken);
        await Until(() => f.Client.Requests.Count == 2);
        f.Client.Gate!.SetResult();
        await Task.WhenAll(before, after);

        Assert.Equal(2, f.Client.Requests.Count);
        Assert.Contains("An", await f.RunAsync(plan, null, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Who_waits_for_a_field_that_was_asked_of_another_type_asks_for_itself()
    {
        var f = Gated();
        f.Client.Script = body => StubClient.Json(body.Contains("Resident", StringComparison.Ordinal)
            ? """{"data":{"person":{"__typename":"Resident","name":"Ba"}}}"""
            : """{"data":{"person":{"__typename":"Resident"}}}""");
        var first = f.RunAsync(NameOf("Citizen"));
        var second = f.RunAsync(NameOf("Resident"));
        Assert.Single(f.Client.Requests);
        f.Client.Gate!.SetResult();

        Assert.Equal("""{"data":{"person":{}}}""", await first);
        Assert.Equal("""{"data":{"person":{"name":"Ba"}}}""", await second);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Who_waits_for_what_does_not_fit_asks_for_itself()
    {
        var f = Gated();
        var answers = new Queue<string>(["""{"data":{"citizen":{"id":"1"}}}""", An]);
        f.Client.Script = _ => StubClient.Json(answers.Dequeue());
        var first = f.RunAsync(CachedPeople.Name());
        var second = f.RunAsync(CachedPeople.Name());
        Assert.Single(f.Client.Requests);
        f.Client.Gate!.SetResult();

        await first;
        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await second);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Who_waits_for_one_that_finds_the_value_kept_meanwhile_finds_it_too()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        var plan = f.Compile(CachedPeople.Name());
        var (looks, second) = (0, Task.FromResult(string.Empty));
        f.Cache.OnFind = () =>
        {
            // The second look is that of the one who leads by now: another begins to wait for it, and a third keeps the value.
            if (++looks == 2)
            {
                second = f.RunAsync(plan, null, TestContext.Current.CancellationToken);
                Assert.False(second.IsCompleted);
                Assert.True(f.Beside().RunAsync(plan, null, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
            }
        };

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(plan, null, TestContext.Current.CancellationToken));

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await second.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Single(f.Client.Requests);
    }

    private static PlanSketch NameOf(string type) => People.Ask($"{{ person(id: 1) {{ ... on {type} {{ name }} }} }}")
        .Root("population", $"{{ person(id: 1) {{ __typename ... on {type} {{ name }} }} }}");

    private static CachedPeople Gated()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        f.Client.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return f;
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
