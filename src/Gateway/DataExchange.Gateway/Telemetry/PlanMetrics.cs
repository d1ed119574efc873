using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How often an operation meets a plan that is there already.</summary>
internal sealed class PlanMetrics(Meter meter)
{
    private readonly Counter<long> _lookups = meter.CreateCounter<long>("dataexchange.plan_cache.lookups", "{lookup}", "Looks for the plan of an operation under a set of rights, by result.");

    private readonly Counter<long> _documents = meter.CreateCounter<long>("dataexchange.document_cache.lookups", "{lookup}", "Looks for what a document text means, by result.");

    public void Plan(bool isKnown) => _lookups.Add(1, Result(isKnown));

    public void Document(bool isKnown) => _documents.Add(1, Result(isKnown));

    private static KeyValuePair<string, object?> Result(bool isKnown) => new(TagNames.CacheResult, isKnown ? "hit" : "miss");
}
