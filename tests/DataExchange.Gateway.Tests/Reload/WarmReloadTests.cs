using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Reload;

/// <summary>A new supergraph comes into force under load without a request lost, and with the plans made that were used most.</summary>
public sealed class WarmReloadTests
{
    private const string Query = "{ citizen(id: 1) { name dues { nodes { amount } } } }";
    private const string Answer = """{"citizen":{"name":"Ana","dues":{"nodes":[{"amount":700}]}}}""";
    private const string Hit = "dataexchange.plan_cache.lookups{dataexchange.cache.result=hit} 1";
    private const string Miss = "dataexchange.plan_cache.lookups{dataexchange.cache.result=miss} 1";

    [Fact]
    public async Task Load_goes_on_over_several_supergraphs_without_a_failure()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => LoadAsync(system, enough.Token)).ToList();

        for (var i = 0; i < 5; i++)
        {
            await ChangeAsync(system, $"added{i}");
            Assert.Equal(200, (await system.AskAsync($"{{ added{i} {{ code }} }}")).Status);
        }

        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(load), replies => Assert.NotEqual(0, replies));
    }

    [Fact]
    public async Task First_request_after_the_switch_finds_its_document_and_its_plan()
    {
        await using var system = await PeopleSystem.StartAsync();
        await system.AskAsync(Query);

        await ChangeAsync(system, "added");
        using var telemetry = new TelemetryRecorder(system.Gateway);
        var reply = await system.AskAsync(Query);
        await telemetry.RequestAsync();

        Assert.Equal(Answer, reply.Data);
        Assert.Contains(Hit, telemetry.Measurements);
        Assert.Contains("dataexchange.document_cache.lookups{dataexchange.cache.result=hit} 1", telemetry.Measurements);
        Assert.DoesNotContain(Miss, telemetry.Measurements);
        Assert.Equal(["fetch registry", "fetch tax", "record", "query"], telemetry.Spans.Select(s => s.DisplayName));
    }

    [Theory]
    [InlineData("{ provinces { name } }", Hit)]
    [InlineData("{ provinces { code } }", Miss)]
    public async Task Plans_ahead_are_bounded_and_those_used_most_come_first(string query, string expected)
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Gateway:Warmup:Plans"] = "1" });
        await system.AskAsync("{ provinces { code } }");
        for (var i = 0; i < 3; i++)
        {
            await system.AskAsync("{ provinces { name } }");
        }

        await ChangeAsync(system, "added");
        using var telemetry = new TelemetryRecorder(system.Gateway);
        await system.AskAsync(query);
        await telemetry.RequestAsync();

        Assert.Contains(expected, telemetry.Measurements);
    }

    [Fact]
    public async Task Operation_that_the_new_supergraph_does_not_know_is_refused_and_holds_nothing_back()
    {
        await using var system = await PeopleSystem.StartAsync();
        await ChangeAsync(system, "soonGone");
        Assert.Equal(200, (await system.AskAsync("{ soonGone { code } }")).Status);
        await system.AskAsync(Query);

        await ChangeAsync(system, "added");

        Assert.Equal(400, (await system.AskAsync("{ soonGone { code } }")).Status);
        Assert.Equal(Answer, (await system.AskAsync(Query)).Data);
    }

    private static async Task<int> LoadAsync(PeopleSystem system, CancellationToken enough)
    {
        var replies = 0;
        while (!enough.IsCancellationRequested)
        {
            var reply = await system.AskAsync(Query);
            Assert.Equal((200, Answer), (reply.Status, reply.Data));
            replies++;
        }

        return replies;
    }

    /// <summary>Puts a supergraph into force that has one more root field than the first one, of this name.</summary>
    private static async Task ChangeAsync(PeopleSystem system, string field)
    {
        var changed = PeopleSystem.Supergraph.Replace(
            "  provinces: [Province!]", $"  {field}: [Province!] @join__field(graph: REGISTRY) @classified(as: OPEN)\n  provinces: [Province!]", StringComparison.Ordinal);
        await File.WriteAllTextAsync(system.Gateway.SupergraphFile, changed, TestContext.Current.CancellationToken);
        await system.Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);
    }
}
