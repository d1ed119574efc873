using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>What registries announce.</summary>
internal sealed class AnnouncementMetrics(Meter meter)
{
    private readonly Counter<long> _announcements = meter.CreateCounter<long>("dataexchange.announcements", "{announcement}", "Announcements of changes by registries, by result.");

    private readonly Counter<long> _changes = meter.CreateCounter<long>("dataexchange.announcement.changes", "{change}", "Changes that registries announced and that were taken.");

    /// <summary>An announcement was answered.</summary>
    /// <param name="subgraph">The registry, or <c>unknown</c>.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="changes">How many changes were taken.</param>
    public void Answered(string subgraph, AnnouncementResult result, int changes)
    {
        var registry = new KeyValuePair<string, object?>(TagNames.Subgraph, subgraph);
        _announcements.Add(1, registry, new KeyValuePair<string, object?>(TagNames.AnnouncementResult, TextOf(result)));
        if (changes > 0)
        {
            _changes.Add(changes, registry);
        }
    }

    private static string TextOf(AnnouncementResult result) => result switch
    {
        AnnouncementResult.Taken => "taken",
        AnnouncementResult.Pending => "pending",
        AnnouncementResult.Refused => "refused",
        AnnouncementResult.Invalid => "invalid",
        _ => "limited",
    };
}
