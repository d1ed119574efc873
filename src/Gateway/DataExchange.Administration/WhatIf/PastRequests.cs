using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Log;

namespace DataExchange.Administration.WhatIf;

/// <summary>Asks of past requests what would have been denied.</summary>
internal sealed class PastRequests(LogScan scan)
{
    private const int MaxOperations = 100;

    /// <summary>Of the requests since a time that clients of the agreement made for its purposes, those that would have got less.</summary>
    public async ValueTask<RequestChange> CompareAsync(Comparison comparison, Agreement agreement, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var denied = new List<(AccessRecord Record, string[] Coordinates)>();
        var (examined, places) = await scan.ReadAsync(
            null,
            since,
            record =>
            {
                if (record.Time >= since && Lost(comparison, agreement, record) is { Length: > 0 } lost)
                {
                    denied.Add((record, lost));
                }

                return true;
            },
            cancellationToken);
        return new RequestChange(
            examined,
            places.IsEmpty,
            denied.Count,
            [
                .. denied
                    .GroupBy(d => (d.Record.OperationHash, d.Record.Client, d.Record.Purpose))
                    .OrderByDescending(g => g.Count())
                    .Take(MaxOperations)
                    .Select(g => new OperationChange(
                        g.Key.OperationHash, g.Key.Client!, g.Key.Purpose, g.Count(), [.. g.SelectMany(d => d.Coordinates).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
            ]);
    }

    private static string[] Lost(Comparison comparison, Agreement agreement, AccessRecord record)
    {
        if (!ClientId.TryParse(record.Client, out var client, out _)
            || !agreement.Clients.Contains(client)
            || record.Purpose is not { } purpose
            || !agreement.Purposes.Contains(purpose, StringComparer.Ordinal))
        {
            return [];
        }

        var (before, after) = comparison.Of(new ProfileKey(client, purpose, record.CaseId is not null));
        return
        [
            .. record.Decisions
                .Where(d => !d.Outcome.StartsWith("DENY", StringComparison.Ordinal))
                .Select(d => d.Coordinate)
                .Where(c => before.Decide(c).IsAllowed && !after.Decide(c).IsAllowed),
        ];
    }
}
