using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How current the access state is, what it costs to know that, and who was refused because it was not known.</summary>
internal sealed class AccessMetrics
{
    private readonly Counter<long> _checks;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refusals;
    private long _served;
    private long _seen;
    private volatile int _push = -1;

    public AccessMetrics(Meter meter)
    {
        _checks = meter.CreateCounter<long>("dataexchange.access.checks", "{check}", "Readings of the store's revision, one for each group of requests, by result.");
        _duration = meter.CreateHistogram<double>(
            "dataexchange.access.check.duration", "s", "Confirming the access state for a group of requests, with the reload where it had moved.", null, SecondsAdvice.Value);
        _refusals = meter.CreateCounter<long>("dataexchange.access.stale_refusals", "{request}", "Requests that were refused because the access state could not be confirmed.");
        meter.CreateObservableGauge("dataexchange.access.revision", () => Volatile.Read(ref _served), "{revision}", "The revision of the access state in force.");
        meter.CreateObservableGauge("dataexchange.access.revision_lag", Lag, "{revision}", "How many revisions the state in force is behind the last one seen in the store.");
        meter.CreateObservableGauge("dataexchange.access.push", Push, "{connection}", "1 while changes are told by the store, 0 while the gateway has to look for them.");
    }

    public void Checked(TimeSpan duration, CheckResult result)
    {
        _checks.Add(1, new KeyValuePair<string, object?>(TagNames.CheckResult, NameOf(result)));
        _duration.Record(duration.TotalSeconds);
    }

    public void Refused() => _refusals.Add(1);

    /// <summary>A revision was seen in the store.</summary>
    public void Seen(long revision) => Volatile.Write(ref _seen, revision);

    /// <summary>A revision was put into force.</summary>
    public void Served(long revision)
    {
        Volatile.Write(ref _served, revision);
        Seen(revision);
    }

    /// <summary>Whether changes are told.</summary>
    public void Pushed(bool isListening) => _push = isListening ? 1 : 0;

    private static string NameOf(CheckResult result) => result switch
    {
        CheckResult.Current => "current",
        CheckResult.Moved => "moved",
        _ => "failed",
    };

    private long Lag() => Math.Max(0, Volatile.Read(ref _seen) - Volatile.Read(ref _served));

    // A gateway that nobody promised signals has nothing to report.
    private IEnumerable<Measurement<int>> Push() => _push is var push && push >= 0 ? [new Measurement<int>(push)] : [];
}
