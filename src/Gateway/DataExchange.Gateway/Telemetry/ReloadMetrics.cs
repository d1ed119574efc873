using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>Whether what is watched could be put into force.</summary>
internal sealed class ReloadMetrics(Meter meter)
{
    private readonly Counter<long> _reloads = meter.CreateCounter<long>("dataexchange.reloads", "{reload}", "Changes of supergraph, access state or configuration, by result.");

    private readonly Counter<long> _warmed = meter.CreateCounter<long>("dataexchange.reload.warmed", "{plan}", "Plans that were made before a new state was put into force.");

    public void Reloaded(bool isApplied) => _reloads.Add(1, new KeyValuePair<string, object?>(TagNames.ReloadResult, isApplied ? "applied" : "refused"));

    public void Warmed(int plans) => _warmed.Add(plans);
}
