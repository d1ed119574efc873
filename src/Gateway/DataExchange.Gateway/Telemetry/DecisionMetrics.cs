using System.Diagnostics.Metrics;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Telemetry;

/// <summary>How many coordinates were granted and denied.</summary>
internal sealed class DecisionMetrics(Meter meter)
{
    private const string Deny = "DENY:";

    private readonly Counter<long> _decisions = meter.CreateCounter<long>("dataexchange.access.decisions", "{coordinate}", "Coordinates that requests asked for, by decision and reason.");

    public void Decided(DecidedOperation decided)
    {
        if (!_decisions.Enabled)
        {
            return;
        }

        var granted = 0;
        foreach (var coordinate in decided.Coordinates)
        {
            if (coordinate.Outcome.StartsWith(Deny, StringComparison.Ordinal))
            {
                _decisions.Add(1, new(TagNames.Decision, "denied"), new(TagNames.Reason, coordinate.Outcome[Deny.Length..]));
            }
            else
            {
                granted++;
            }
        }

        if (granted > 0)
        {
            _decisions.Add(granted, new KeyValuePair<string, object?>(TagNames.Decision, "granted"));
        }
    }
}
