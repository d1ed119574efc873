using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Running;

public sealed class EndingTests
{
    [Fact]
    public async Task The_deadline_of_the_request_ends_it_with_what_there_is()
    {
        var time = new VirtualTime();
        await using var f = await new Harness.Federation { Time = time }.WithAsync("population", """{"data":{"citizen":{"name":"An"}}}""");
        await f.WithAsync("land");
        var asked = new TaskCompletionSource();
        f["land"].Script = _ =>
        {
            asked.TrySetResult();
            return new ScriptedReply { Gate = new TaskCompletionSource().Task };
        };
        var plan = People.Ask("{ citizen { name } offices { id } }").Root("population", "{ citizen { name } }").Root("land", "{ offices { id } }", after: [0]);

        var running = f.RunAsync(plan, new() { Deadline = time.GetUtcNow() + TimeSpan.FromSeconds(2) });
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("""{"data":{"citizen":{"name":"An"},"offices":null},"errors":[{"message":"The service `land` did not answer in time.","path":["offices"],"extensions":{"code":"SUBGRAPH_TIMEOUT","service":"land"}}]}""", await running);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_fetches()
    {
        await using var f = await new Harness.Federation().WithAsync("population");
        using var source = new CancellationTokenSource();
        f["population"].Script = _ =>
        {
            source.Cancel();
            return new ScriptedReply { Gate = new TaskCompletionSource().Task };
        };
        var executor = new PlanExecutor(f.Client());
        var plan = People.Ask("{ citizen { name } }").Root("population", "{ citizen { name } }").Compile();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync(plan, new ExecutionRequest(), source.Token));
    }

    [Fact]
    public async Task A_killed_subgraph_recovers_without_a_restart()
    {
        var time = new VirtualTime();
        await using var f = await new Harness.Federation { Time = time, Resilience = new() { BreakerFailures = 2, RetryBudget = 0 } }.WithAsync("population");
        var plan = People.Ask("{ citizen { name } }").Root("population", "{ citizen { name } }").Compile();
        f["population"].Script = _ => new ScriptedReply { Cut = true };
        for (var i = 0; i < 4; i++)
        {
            Assert.Contains("SUBGRAPH_UNREACHABLE", await f.RunAsync(plan), StringComparison.Ordinal);
        }

        Assert.Equal(2, f["population"].Requests.Count);
        f["population"].Reply("""{"data":{"citizen":{"name":"An"}}}""");
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task A_fault_of_a_port_is_the_callers_and_comes_after_all_fetches()
    {
        var executor = new PlanExecutor(new Faulty());
        var plan = People.Ask("{ citizen { name } }").Root("population", "{ citizen { name } }").Compile();

        await Assert.ThrowsAsync<InvalidOperationException>(() => executor.ExecuteAsync(plan, new ExecutionRequest(), CancellationToken.None));
    }

    private sealed class Faulty : Execution.Transport.ISubgraphClient
    {
        public ValueTask<Execution.Transport.SubgraphResponse> SendAsync(Execution.Transport.SubgraphRequest request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("a bug");
    }
}
