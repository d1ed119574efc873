using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How registries answer.</summary>
internal sealed class FetchMetrics(Meter meter)
{
    private readonly Histogram<double> _duration = meter.CreateHistogram<double>(
        "dataexchange.fetch.duration", "s", "Requests to subgraphs by subgraph, kind and outcome, waiting for a place and a retry included.", null, SecondsAdvice.Value);

    private readonly Counter<long> _entities = meter.CreateCounter<long>("dataexchange.fetch.entities", "{entity}", "Entities that subgraphs were asked for.");

    public bool IsEnabled => _duration.Enabled || _entities.Enabled;

    public void Fetched(string subgraph, string kind, string outcome, int entities, TimeSpan duration)
    {
        _duration.Record(duration.TotalSeconds, new(TagNames.Subgraph, subgraph), new(TagNames.FetchKind, kind), new(TagNames.Outcome, outcome));
        if (entities > 0)
        {
            _entities.Add(entities, new KeyValuePair<string, object?>(TagNames.Subgraph, subgraph));
        }
    }
}
