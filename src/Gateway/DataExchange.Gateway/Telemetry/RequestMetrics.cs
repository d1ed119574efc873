using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How many requests there are, how long they take and how they end.</summary>
internal sealed class RequestMetrics(Meter meter)
{
    private readonly Histogram<double> _duration = meter.CreateHistogram<double>(
        "dataexchange.request.duration", "s", "Requests by outcome, from the first byte read to the last byte handed over.", null, SecondsAdvice.Value);

    private readonly UpDownCounter<int> _active = meter.CreateUpDownCounter<int>("dataexchange.request.active", "{request}", "Requests that are being answered.");

    public bool IsEnabled => _duration.Enabled;

    public void Begin() => _active.Add(1);

    public void End(TimeSpan duration, string outcome, string operationType)
    {
        _active.Add(-1);
        _duration.Record(duration.TotalSeconds, new(TagNames.Outcome, outcome), new(TagNames.OperationType, operationType));
    }
}
