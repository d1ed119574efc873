using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Writes one change: the items as they stand now, and the history. Runs within the caller's transaction.</summary>
internal sealed class ChangeWriter(AccessContext context, long revision)
{
    private const int KeysAtOnce = 500;

    internal async Task WriteAsync(AccessChange change, ChangeAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var put = SnapshotRows.Put(change, revision);
        var known = await TouchedAsync(put, change.Catalogue is not null, cancellationToken);
        foreach (var row in put)
        {
            Put(row, known.GetValueOrDefault((row.Kind, row.Key)));
        }

        if (change.Catalogue is not null)
        {
            TakeAway(known.Values.Where(r => r.Kind == ItemKind.Catalogue), put);
        }

        if (change.Purge is { } purge)
        {
            context.History.Add(new HistoryRow { Revision = revision, Kind = ItemKind.Purge, Key = purge.HistoryKey, Document = ItemJson.Write(purge) });
        }

        context.Changes.Add(new ChangeRow
        {
            Revision = revision,
            ChangedBy = author.By,
            Why = author.Why,
            ChangedAt = now.ToUnixTimeMilliseconds(),
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The rows of now that the change may replace or take away: never all agreements for the sake of one.</summary>
    private async Task<Dictionary<(string Kind, string Key), ItemRow>> TouchedAsync(IReadOnlyList<ItemRow> put, bool isCatalogue, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(string, string), ItemRow>();
        foreach (var kind in put.Where(r => r.Kind != ItemKind.Catalogue).GroupBy(r => r.Kind, StringComparer.Ordinal))
        {
            foreach (var keys in kind.Select(r => r.Key).Chunk(KeysAtOnce))
            {
                await context.Items.Where(r => r.Kind == kind.Key && keys.Contains(r.Key)).ForEachAsync(r => known.Add((r.Kind, r.Key), r), cancellationToken);
            }
        }

        if (isCatalogue)
        {
            await context.Items.Where(r => r.Kind == ItemKind.Catalogue).ForEachAsync(r => known.Add((r.Kind, r.Key), r), cancellationToken);
        }

        return known;
    }

    private void Put(ItemRow row, ItemRow? known)
    {
        if (known is null)
        {
            context.Items.Add(row);
        }
        else if (string.Equals(known.Document, row.Document, StringComparison.Ordinal))
        {
            return;
        }
        else
        {
            (known.Document, known.Revision) = (row.Document, row.Revision);
        }

        context.History.Add(new HistoryRow { Revision = revision, Kind = row.Kind, Key = row.Key, Document = row.Document });
    }

    private void TakeAway(IEnumerable<ItemRow> entries, IReadOnlyList<ItemRow> put)
    {
        var kept = put.Where(r => r.Kind == ItemKind.Catalogue).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in entries.Where(r => !kept.Contains(r.Key)))
        {
            context.Items.Remove(gone);
            context.History.Add(new HistoryRow { Revision = revision, Kind = gone.Kind, Key = gone.Key });
        }
    }
}
