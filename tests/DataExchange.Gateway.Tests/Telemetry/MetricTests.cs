using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Telemetry;

/// <summary>Requests as the metrics tell them.</summary>
public sealed class MetricTests
{
    private const string Query = "{ citizen(id: 1) { name income dues { nodes { amount } } } }";

    [Fact]
    public async Task Request_is_counted_by_outcome_with_its_fetches_decisions_plans_and_record()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query);
        await telemetry.RequestAsync();
        var seen = telemetry.Measurements;

        Assert.Contains("dataexchange.request.duration{dataexchange.outcome=partial,graphql.operation.type=query}", seen);
        Assert.Contains("dataexchange.request.active{} 1", seen);
        Assert.Contains("dataexchange.request.active{} -1", seen);
        Assert.Contains("dataexchange.fetch.duration{dataexchange.subgraph=tax,dataexchange.fetch.kind=entities,dataexchange.outcome=answered}", seen);
        Assert.Contains("dataexchange.fetch.entities{dataexchange.subgraph=tax} 1", seen);
        Assert.Contains("dataexchange.document_cache.lookups{dataexchange.cache.result=miss} 1", seen);
        Assert.Contains("dataexchange.plan_cache.lookups{dataexchange.cache.result=miss} 1", seen);
        Assert.Contains("dataexchange.access.decisions{dataexchange.decision=denied,dataexchange.reason=FIELD_NOT_GRANTED} 1", seen);
        Assert.Contains(seen, m => m.StartsWith("dataexchange.access.decisions{dataexchange.decision=granted} ", StringComparison.Ordinal));
        Assert.Contains("dataexchange.access_log.append.duration{dataexchange.outcome=durable}", seen);
    }

    [Fact]
    public async Task Second_request_finds_document_and_plan()
    {
        await using var system = await PeopleSystem.StartAsync();
        await system.AskAsync(Query);
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query);
        await telemetry.RequestAsync();

        Assert.Contains("dataexchange.document_cache.lookups{dataexchange.cache.result=hit} 1", telemetry.Measurements);
        Assert.Contains("dataexchange.plan_cache.lookups{dataexchange.cache.result=hit} 1", telemetry.Measurements);
    }

    [Fact]
    public async Task Retry_is_counted_and_a_breaker_is_seen_to_open_and_to_close()
    {
        var time = new VirtualTime();
        await using var system = await PeopleSystem.StartAsync(time: time);
        using var telemetry = new TelemetryRecorder(system.Gateway);
        var works = system.Registry.Script;
        system.Registry.Script = _ => new ScriptedReply { Cut = true };
        for (var i = 0; i < 5; i++)
        {
            await system.AskAsync("{ provinces { name } }");
        }

        Assert.Contains("dataexchange.fetch.retries{dataexchange.subgraph=registry} 1", telemetry.Measurements);
        Assert.Contains("dataexchange.breaker.open{dataexchange.subgraph=registry} 1", telemetry.Measurements);

        system.Registry.Script = works;
        time.Advance(TimeSpan.FromSeconds(3));
        await system.AskAsync("{ provinces { name } }");

        Assert.Contains("dataexchange.breaker.open{dataexchange.subgraph=registry} 0", telemetry.Measurements);
    }
}
