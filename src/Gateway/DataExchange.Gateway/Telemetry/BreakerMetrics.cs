using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Gateway.Telemetry;

/// <summary>What the gateway does about registries that fail.</summary>
internal sealed class BreakerMetrics : IResilienceObserver
{
    private readonly ConcurrentDictionary<string, bool> _open = new(StringComparer.Ordinal);
    private readonly Counter<long> _retries;

    public BreakerMetrics(Meter meter)
    {
        _retries = meter.CreateCounter<long>("dataexchange.fetch.retries", "{request}", "Requests to subgraphs that were sent a second time.");
        meter.CreateObservableGauge("dataexchange.breaker.open", Observe, "{breaker}", "1 for a subgraph that is not asked because it failed too often, 0 for one that is asked again.");
    }

    public void Retried(string subgraph) => _retries.Add(1, new KeyValuePair<string, object?>(TagNames.Subgraph, subgraph));

    public void BreakerChanged(string subgraph, bool isOpen) => _open[subgraph] = isOpen;

    private IEnumerable<Measurement<int>> Observe() =>
        _open.Select(b => new Measurement<int>(b.Value ? 1 : 0, new KeyValuePair<string, object?>(TagNames.Subgraph, b.Key)));
}
