using DataExchange.AccessLog.Records;

namespace DataExchange.Administration.Usage;

/// <summary>Which records are asked for, as the schema's <c>UsageFilter</c> has it.</summary>
internal sealed record UsageFilter(UsageSide Side, string? Client, string? Purpose, string? Coordinate, DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>Everything that the agency's clients read.</summary>
    public static UsageFilter All { get; } = new(UsageSide.Consumer, null, null, null, null, null);

    /// <summary>Whether a record, as the agency sees it, is asked for.</summary>
    public bool Takes(AccessRecord record) =>
        (Client is null || string.Equals(record.Client, Client, StringComparison.Ordinal))
        && (Purpose is null || string.Equals(record.Purpose, Purpose, StringComparison.Ordinal))
        && (Coordinate is null || record.Decisions.Any(d => string.Equals(d.Coordinate, Coordinate, StringComparison.Ordinal)))
        && (Since is not { } since || record.Time >= since)
        && (Until is not { } until || record.Time < until);
}
