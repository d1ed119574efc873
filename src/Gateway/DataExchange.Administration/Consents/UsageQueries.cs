using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DataExchange.Access.Snapshots;
using DataExchange.AccessLog.Reading;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Consents;

/// <summary>Tells people who read what of theirs, from the records of the access log about them. One page looks at a bounded number of those; its cursor goes on from there.</summary>
internal sealed class UsageQueries(IAccessLogReader log, SpeakerSource speakers)
{
    private const int BatchRecords = 500;
    private const int MaxEntries = 200;
    private const int MaxRecords = 20_000;

    public async ValueTask<UsagePage> MineAsync(Operation operation, CancellationToken cancellationToken)
    {
        var speaking = await speakers.FindAsync(operation, narrowsOnly: true, cancellationToken);
        var cursor = Cursor(operation.Argument<string>("after"));
        if (!speaking.MaySee)
        {
            return new UsagePage([], null);
        }

        try
        {
            return await ReadAsync(speaking.RecordSubject, operation.State, cursor, cancellationToken);
        }
        catch (DbException)
        {
            throw new FieldException(new FieldError("The access log cannot be read now.", "STORE_UNAVAILABLE"));
        }
    }

    // INVARIANT: what is not told leaves no trace in a page, unless there is more of it than MaxRecords: a page ends where it is full, or where nothing is left.
    private async Task<UsagePage> ReadAsync(string subject, AccessSnapshot state, SubjectPlace? after, CancellationToken cancellationToken)
    {
        var reading = new UsageReading(subject, state);
        var entries = ImmutableArray.CreateBuilder<UsageEntry>();
        for (var looked = 0; looked < MaxRecords; looked += BatchRecords)
        {
            var records = await log.OfSubjectAsync(subject, after, BatchRecords, cancellationToken);
            foreach (var (place, record) in records)
            {
                after = place;
                if (reading.Read(record) is { } entry)
                {
                    entries.Add(entry);
                    if (entries.Count == MaxEntries)
                    {
                        return new UsagePage(entries.ToImmutable(), Write(place));
                    }
                }
            }

            if (records.Count < BatchRecords)
            {
                return new UsagePage(entries.ToImmutable(), null);
            }
        }

        return new UsagePage(entries.ToImmutable(), Write(after!.Value));
    }

    private static string Write(SubjectPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.At}:{place.Shard}:{place.Sequence}");

    private static SubjectPlace? Cursor(string? after)
    {
        if (after is null)
        {
            return null;
        }

        var parts = after.Split(':');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new SubjectPlace(at, shard, sequence)
            : throw new FieldException(new FieldError("`after` is no cursor; expected the `endCursor` of a page.", "CURSOR_INVALID"));
    }
}
