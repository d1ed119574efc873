using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Gateway.Transport;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Reload;

/// <summary>The connections of a supergraph are closed when it was replaced and nobody uses them any more, and not before.</summary>
public sealed class SubgraphLinksTests
{
    private const string Query = "{ citizen(id: 1) { name } }";

    [Fact]
    public void Links_are_closed_by_the_last_to_leave_and_once()
    {
        using var connections = new Connections();
        var links = new SubgraphLinks(new PlanExecutor(connections), connections, connections);

        Assert.True(links.TryEnter());
        Assert.True(links.TryEnter());
        links.Leave();
        links.Leave();
        Assert.Equal(0, connections.Closed);

        Assert.True(links.TryEnter());
        links.Leave();
        links.Leave();

        Assert.Equal(1, connections.Closed);
        Assert.False(links.TryEnter());
        Assert.Equal(1, connections.Closed);
    }

    [Fact]
    public async Task Links_entered_by_many_at_once_are_never_used_closed()
    {
        for (var round = 0; round < 200; round++)
        {
            using var connections = new Connections();
            var links = new SubgraphLinks(new PlanExecutor(connections), connections, connections);
            var callers = Enumerable.Range(0, 8).Select(_ => Task.Run(
                () =>
                {
                    while (links.TryEnter())
                    {
                        Assert.Equal(0, connections.Closed);
                        links.Leave();
                    }
                },
                TestContext.Current.CancellationToken)).ToList();

            links.Leave();
            await Task.WhenAll(callers);

            Assert.Equal(1, connections.Closed);
        }
    }

    [Fact]
    public async Task Replaced_supergraph_keeps_its_connections_until_its_last_request_has_ended()
    {
        await using var system = await PeopleSystem.StartAsync();
        var holder = system.Gateway.Services.GetRequiredService<StateHolder>();
        var old = holder.Current!.Links;
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        var script = system.Registry.Script;
        system.Registry.Script = request =>
        {
            asked.TrySetResult();
            return script(request) with { Gate = answer.Task };
        };
        var running = system.AskAsync(Query);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        var changed = PeopleSystem.Supergraph.Replace("  provinces: [Province!]", "  regions: [Province!] @join__field(graph: REGISTRY) @classified(as: OPEN)\n  provinces: [Province!]", StringComparison.Ordinal);
        await File.WriteAllTextAsync(system.Gateway.SupergraphFile, changed, TestContext.Current.CancellationToken);
        await system.Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.NotSame(old, holder.Current.Links);
        Assert.True(old.TryEnter(), "The connections were closed under a running request.");
        old.Leave();
        answer.SetResult();
        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await running).Data);

        // The answer is read before the exchange has ended on the other side.
        while (old.TryEnter())
        {
            old.Leave();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task Changed_access_state_keeps_the_connections()
    {
        await using var system = await PeopleSystem.StartAsync();
        var holder = system.Gateway.Services.GetRequiredService<StateHolder>();
        var (before, links) = (holder.Current, holder.Current!.Links);

        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision: 2);
        await system.Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.NotSame(before, holder.Current);
        Assert.Same(links, holder.Current.Links);
        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await system.AskAsync(Query)).Data);
    }

    private sealed class Connections : ISubgraphClient, IEventSource, IDisposable
    {
        private int _closed;

        public int Closed => Volatile.Read(ref _closed);

        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IEventStream> OpenAsync(TriggerRequest trigger, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Dispose() => Interlocked.Increment(ref _closed);
    }
}
