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
    public async Task Without_a_cache_nothing_is_counted()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync("{ citizen(id: 1) { name dues { nodes { year } } } }");

        Assert.DoesNotContain(telemetry.Measurements, m => m.StartsWith("dataexchange.cache.", StringComparison.Ordinal));
        Assert.Empty(system.Gateway.Log.Last.Reads);
        Assert.DoesNotContain("\"reads\"", system.Gateway.Log.Text, StringComparison.Ordinal);
    }
}
