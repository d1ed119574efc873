using System.Collections.Frozen;
using System.Diagnostics;
using DataExchange.Access.Agreements;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>The history that <see cref="EfAccessStore"/> writes.</summary>
internal sealed class EfAccessHistory(IDialect dialect) : IAccessHistory
{
    public Task<HistoryOutcome> ReadAsync(HistoryKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        ReadAsync(kind, keys, latest: null, cancellationToken);

    public Task<HistoryOutcome> LatestAsync(HistoryKind kind, IReadOnlyCollection<string> keys, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IAccessHistory.MaxLatest);
        return ReadAsync(kind, keys, count, cancellationToken);
    }

    public async Task<RevisionsOutcome> RevisionsAsync(HistoryKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var (name, wanted) = (NameOf(kind), Wanted(keys));
        try
        {
            await using var context = dialect.CreateContext();
            var rows = await context.Items.AsNoTracking()
                .Where(i => i.Kind == name && wanted.Contains(i.Key))
                .Select(i => new { i.Key, i.Revision })
                .ToListAsync(cancellationToken);
            return new RevisionsOutcome(rows.ToFrozenDictionary(r => r.Key, r => r.Revision, StringComparer.Ordinal), null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new RevisionsOutcome(null, failure);
        }
    }

    private async Task<HistoryOutcome> ReadAsync(HistoryKind kind, IReadOnlyCollection<string> keys, int? latest, CancellationToken cancellationToken)
    {
        var (name, wanted) = (NameOf(kind), Wanted(keys));
        try
        {
            await using var context = dialect.CreateContext();
            var found = context.History.AsNoTracking()
                .Where(h => h.Kind == name && wanted.Contains(h.Key))
                .Join(context.Changes.AsNoTracking(), h => h.Revision, c => c.Revision, (h, c) => new { Item = h, Change = c });
            var ordered = latest is { } count
                ? found.OrderByDescending(r => r.Item.Revision).ThenBy(r => r.Item.Key).Take(count)
                : found.OrderBy(r => r.Item.Revision).ThenBy(r => r.Item.Key);
            var rows = await ordered.ToListAsync(cancellationToken);
            return new HistoryOutcome([.. rows.Select(r => ToChange(kind, r.Item, r.Change))], null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new HistoryOutcome(null, failure);
        }
    }

    private static RecordedChange ToChange(HistoryKind kind, HistoryRow item, ChangeRow change) =>
        new(item.Key, item.Revision, DateTimeOffset.FromUnixTimeMilliseconds(change.ChangedAt), new ChangeAuthor(change.ChangedBy, change.Why))
        {
            Agreement = kind == HistoryKind.Agreement && item.Document is { } document ? ItemJson.Read<Agreement>(document) : null,
            Purge = kind == HistoryKind.Purge && item.Document is { } purge ? ItemJson.Read<RecordedPurge>(purge) : null,
        };

    private static string[] Wanted(IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, IAccessHistory.MaxKeys);
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private static string NameOf(HistoryKind kind) => kind switch
    {
        HistoryKind.Agency => ItemKind.Agency,
        HistoryKind.Client => ItemKind.Client,
        HistoryKind.Purpose => ItemKind.Purpose,
        HistoryKind.Agreement => ItemKind.Agreement,
        HistoryKind.Purge => ItemKind.Purge,
        _ => throw new UnreachableException("Every kind of history has a name in the store."),
    };
}
