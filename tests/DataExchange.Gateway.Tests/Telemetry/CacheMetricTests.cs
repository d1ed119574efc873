using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Telemetry;

/// <summary>The cache as the metrics tell of it.</summary>
public sealed class CacheMetricTests
{
    [Fact]
    public async Task Fields_are_counted_by_result_registry_and_coordinate()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        system.Gateway.Services.GetRequiredService<GatewayTelemetry>().Reads.Add(
            [new SubgraphCall("tax", SubgraphOutcome.Answered, 200, 1, TimeSpan.Zero) { Reads = [new CacheRead("tax", "Citizen.dues", 3, 2, 1)] }]);

        Assert.Contains("dataexchange.cache.fields{dataexchange.cache.result=hit,dataexchange.subgraph=tax,dataexchange.coordinate=Citizen.dues} 3", telemetry.Measurements);
        Assert.Contains("dataexchange.cache.fields{dataexchange.cache.result=shared,dataexchange.subgraph=tax,dataexchange.coordinate=Citizen.dues} 2", telemetry.Measurements);
        Assert.Contains("dataexchange.cache.fields{dataexchange.cache.result=miss,dataexchange.subgraph=tax,dataexchange.coordinate=Citizen.dues} 1", telemetry.Measurements);
    }

    [Fact]
    public async Task Cache_in_the_process_tells_how_it_is()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync("{ citizen(id: 1) { name } }");
        await system.AskAsync("{ citizen(id: 1) { name } }");
        await cache.InvalidateAsync([CacheTags.OfSubgraph(cache, "tax")], TestContext.Current.CancellationToken);
        var seen = telemetry.Measurements;

        Assert.Contains("dataexchange.cache.entries{} 1", seen);
        Assert.Contains(seen, m => m.StartsWith("dataexchange.cache.memory{} ", StringComparison.Ordinal) && !m.EndsWith(" 0", StringComparison.Ordinal));
        Assert.Contains("dataexchange.cache.evictions{} 0", seen);
        Assert.Contains(seen, m => m.StartsWith("dataexchange.cache.lookups{dataexchange.cache.level=process,dataexchange.cache.result=hit} ", StringComparison.Ordinal) && !m.EndsWith(" 0", StringComparison.Ordinal));
        Assert.Contains("dataexchange.cache.rejected{dataexchange.reason=too_long} 0", seen);
        Assert.Contains("dataexchange.cache.log.sequence{} 1", seen);
        Assert.Contains("dataexchange.cache.log.pending{} 0", seen);
        Assert.Contains("dataexchange.cache.log.confirmed{} 1", seen);
        Assert.DoesNotContain(seen, m => m.StartsWith("dataexchange.cache.writes", StringComparison.Ordinal) || m.Contains("redis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_person_stands_in_the_metrics_of_the_cache()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(PeopleAccess.Everything, cache: cache);
        using var telemetry = new TelemetryRecorder(system.Gateway);

        var reply = await system.AskAsync("{ CANARYalias: citizen(id: 1) { name nationalId birthDate } citizenByNationalId(nationalId: \"CANARY\") { nationalId } }");
        await telemetry.RequestAsync();

        Assert.NotEmpty(Canaries.In(reply.Text));
        Assert.Contains("dataexchange.coordinate=Citizen.name}", telemetry.Text, StringComparison.Ordinal);
        Assert.Empty(Canaries.In(telemetry.Text));
    }

    [Fact]
    public async Task Without_a_cache_nothing_is_counted()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Cache:Enabled"] = "false" });
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync("{ citizen(id: 1) { name dues { nodes { year } } } }");

        Assert.DoesNotContain(telemetry.Measurements, m => m.StartsWith("dataexchange.cache.", StringComparison.Ordinal));
        Assert.Empty(system.Gateway.Log.Last.Reads);
        Assert.DoesNotContain("\"reads\"", system.Gateway.Log.Text, StringComparison.Ordinal);
    }
}
