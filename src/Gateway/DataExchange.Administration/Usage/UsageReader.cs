using DataExchange.AccessLog.Records;
using DataExchange.Administration.Log;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Usage;

/// <summary>Pages of access records.</summary>
internal sealed class UsageReader(LogScan scan, LookRecorder looks)
{
    /// <summary>The page that is asked for.</summary>
    public async ValueTask<UsagePage> ReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        var filter = operation.Argument<UsageFilter>("filter") ?? UsageFilter.All;
        var first = Pages.First(operation.Field);
        var after = operation.Argument<string>("after") is { } cursor ? LogPlaces.Read(Cursors.Read(cursor)) : null;
        await looks.RecordAsync(operation.Actor, "administration_usage");
        var view = new UsageView(operation.Actor, filter.Side, operation.State);
        var found = new List<AccessRecord>();
        var (_, places) = await scan.ReadAsync(
            after,
            filter.Since ?? DateTimeOffset.MinValue,
            record =>
            {
                if (found.Count < first && view.Of(record) is { } seen && filter.Takes(seen))
                {
                    found.Add(seen);
                }

                return found.Count < first;
            },
            cancellationToken);
        var end = Cursors.Of(LogPlaces.Write(places));
        // Only the end of a page is a place to go on from: what lies between is one reading.
        return new UsagePage(
            [.. found.Select(r => new Edge<AccessRecord>(end, r))],
            new PageInfo(!places.IsEmpty, after is not null, found.Count > 0 ? end : null, end));
    }
}
