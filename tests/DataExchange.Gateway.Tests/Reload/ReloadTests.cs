using DataExchange.Access.Agreements;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Reload;

/// <summary>Supergraph and access state change under a running gateway; each failure keeps the last good of its kind only.</summary>
public sealed class ReloadTests
{
    private const string Query = "{ citizen(id: 1) { name } }";

    [Fact]
    public async Task Changed_supergraph_is_served_without_losing_a_request()
    {
        await using var system = await PeopleSystem.StartAsync();
        var changed = PeopleSystem.Supergraph.Replace("  provinces: [Province!]", "  regions: [Province!] @join__field(graph: REGISTRY) @classified(as: OPEN)\n  provinces: [Province!]", StringComparison.Ordinal);
        var running = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => system.AskAsync(Query)));

        Assert.Equal(400, (await system.AskAsync("{ regions { code } }")).Status);
        await File.WriteAllTextAsync(system.Gateway.SupergraphFile, changed, TestContext.Current.CancellationToken);
        await RefreshAsync(system);

        Assert.Equal(200, (await system.AskAsync("{ regions { code } }")).Status);
        Assert.All(await running, r => Assert.Equal("""{"citizen":{"name":"Ana"}}""", r.Data));
    }

    [Theory]
    [InlineData("type Query {")]
    [InlineData("")]
    [InlineData("type Query { a: Int }")]
    [InlineData(null)]
    public async Task Broken_or_absent_file_keeps_the_last_good_supergraph_and_is_reported_once(string? text)
    {
        await using var system = await PeopleSystem.StartAsync();
        await BreakAsync(system, text);

        await RefreshAsync(system);
        await RefreshAsync(system);
        await RefreshAsync(system);

        Assert.Equal(200, (await system.AskAsync(Query)).Status);
        Assert.Single(system.Gateway.Lines.Text.Split('\n'), l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AgreementStatus.Suspended, "AGREEMENT_SUSPENDED")]
    [InlineData(AgreementStatus.Revoked, "NO_AGREEMENT")]
    public async Task Agreement_that_ends_takes_effect(AgreementStatus status, string reason)
    {
        await using var system = await PeopleSystem.StartAsync();
        Assert.Empty((await system.AskAsync(Query)).Denied);

        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision: 2, status);
        await RefreshAsync(system);
        var after = await system.AskAsync(Query);

        Assert.Equal("""{"citizen":null}""", after.Data);
        Assert.Equal($"Query.citizen at citizen: {reason}", Assert.Single(after.Denied));
        Assert.Single(system.Registry.Requests);
    }

    [Theory]
    [InlineData("type Query {")]
    [InlineData(null)]
    [InlineData("no url")]
    public async Task Agreement_that_ends_takes_effect_although_the_file_is_broken(string? text)
    {
        await using var system = await PeopleSystem.StartAsync();
        await BreakAsync(system, text == "no url" ? PeopleSystem.Supergraph.Replace("enum join__Graph {", "enum join__Graph {\n  NEW @join__graph(name: \"new\", url: \"\")", StringComparison.Ordinal) : text);
        await RefreshAsync(system);
        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await system.AskAsync(Query)).Data);

        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision: 2, AgreementStatus.Suspended);
        await RefreshAsync(system);

        Assert.Equal("""{"citizen":null}""", (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task Store_out_of_reach_denies_and_its_return_brings_the_new_state()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Store.IsDown = true;
        await RefreshAsync(system);
        Assert.Equal((503, "POLICY_STALE"), await StatusAsync(system));

        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision: 2, AgreementStatus.Suspended);
        system.Gateway.Store.IsDown = false;
        await RefreshAsync(system);

        Assert.Equal("""{"citizen":null}""", (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task New_supergraph_that_came_while_the_store_was_down_is_served()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Store.IsDown = true;
        await File.WriteAllTextAsync(
            system.Gateway.SupergraphFile,
            PeopleSystem.Supergraph.Replace("  provinces: [Province!]", "  regions: [Province!] @join__field(graph: REGISTRY) @classified(as: OPEN)\n  provinces: [Province!]", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await RefreshAsync(system);
        system.Gateway.Store.IsDown = false;
        await RefreshAsync(system);

        Assert.Equal(200, (await system.AskAsync("{ regions { code } }")).Status);
    }

    [Fact]
    public async Task Background_refresh_follows_the_clock()
    {
        var time = new Testing.Subgraphs.VirtualTime();
        await using var system = await PeopleSystem.StartAsync(time: time);
        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision: 2, AgreementStatus.Suspended);

        // The refresh may begin to wait only after the first seconds have passed, so the clock goes on until it has looked.
        var holder = system.Gateway.Services.GetRequiredService<StateHolder>();
        while (holder.Current!.Access!.Snapshot.Revision != 2)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("""{"citizen":null}""", (await system.AskAsync(Query)).Data);
    }

    private static async Task<(int Status, string? Code)> StatusAsync(PeopleSystem system)
    {
        var reply = await system.AskAsync(Query);
        return (reply.Status, reply.Code);
    }

    /// <summary>What the gateway does by itself every second, done now.</summary>
    private static Task RefreshAsync(PeopleSystem system) =>
        system.Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

    private static async Task BreakAsync(PeopleSystem system, string? text)
    {
        if (text is null)
        {
            File.Delete(system.Gateway.SupergraphFile);
        }
        else
        {
            await File.WriteAllTextAsync(system.Gateway.SupergraphFile, text, TestContext.Current.CancellationToken);
        }
    }
}
