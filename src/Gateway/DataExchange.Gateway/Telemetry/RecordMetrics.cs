using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How long answers wait for their record.</summary>
internal sealed class RecordMetrics(Meter meter)
{
    private readonly Histogram<double> _duration = meter.CreateHistogram<double>(
        "dataexchange.access_log.append.duration", "s", "Appends to the access log until they are durable, by outcome.", null, SecondsAdvice.Value);

    public void Appended(TimeSpan duration, bool isDurable) =>
        _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(TagNames.Outcome, isDurable ? "durable" : "unavailable"));
}
