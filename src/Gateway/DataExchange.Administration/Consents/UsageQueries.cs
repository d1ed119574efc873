using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DataExchange.AccessLog.Reading;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Consents;

/// <summary>Tells people who read what of theirs, from the access log. One page looks at a bounded part of the log; its cursor goes on from there.</summary>
internal sealed class UsageQueries(ConsentDependencies dependencies, SpeakerSource speakers)
{
    private const int BatchRecords = 1000;
    private const int MaxRecords = 20_000;
    private const int MaxEntries = 200;

    public async ValueTask<UsagePage> MineAsync(Operation operation, CancellationToken cancellationToken)
    {
        var speaking = await speakers.FindAsync(operation, narrowsOnly: true, cancellationToken);
        var cursor = Cursor(operation.Argument<string>("after"));
        if (dependencies.Log is not { } log || speaking.RecordSubject is not { } subject || !speaking.MaySee)
        {
            return new UsagePage([], null);
        }

        try
        {
            return await ScanAsync(log, new UsageReading(subject, operation.State), cursor, cancellationToken);
        }
        catch (DbException)
        {
            throw new FieldException(new FieldError("The access log cannot be read now.", "STORE_UNAVAILABLE"));
        }
    }

    private static async Task<UsagePage> ScanAsync(IAccessLogReader log, UsageReading reading, (int Shard, long From) at, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<UsageEntry>();
        var looked = 0;
        foreach (var shard in (await log.ShardsAsync(cancellationToken)).Where(s => s >= at.Shard))
        {
            for (var from = shard == at.Shard ? at.From : 0; ;)
            {
                var records = await log.RangeAsync(shard, from, BatchRecords, cancellationToken);
                foreach (var record in records)
                {
                    (looked, from) = (looked + 1, record.Sequence + 1);
                    if (reading.Read(record) is { } entry)
                    {
                        entries.Add(entry);
                    }

                    if (entries.Count >= MaxEntries || looked >= MaxRecords)
                    {
                        return new UsagePage(entries.ToImmutable(), string.Create(CultureInfo.InvariantCulture, $"{shard}:{from}"));
                    }
                }

                if (records.Count < BatchRecords)
                {
                    break;
                }
            }
        }

        return new UsagePage(entries.ToImmutable(), null);
    }

    private static (int Shard, long From) Cursor(string? after)
    {
        if (after is null)
        {
            return (0, 0);
        }

        var parts = after.Split(':');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var shard) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? (shard, from)
            : throw new FieldException(new FieldError("`after` is no cursor; expected the `endCursor` of a page.", "CURSOR_INVALID"));
    }
}
