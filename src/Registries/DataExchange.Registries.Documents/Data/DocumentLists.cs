using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>
/// The same page of many lists at once: two SQL commands for any number of owners, and a third where totals are asked
/// for. Pages are aligned with the owners; the newest documents come first.
/// </summary>
internal sealed class DocumentLists(RegistryStore<DocumentsContext> store, Pager pager)
{
    /// <summary>The documents about persons, parcels or organisations; of one type, or of all.</summary>
    public Task<IReadOnlyList<Connection<DocumentRow>>> AboutAsync(
        SubjectKind kind, IReadOnlyList<string> keys, DocumentType? type, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken) =>
        PagesAsync(context => About(context, (int)kind, (int?)type), keys, request, fields, cancellationToken);

    /// <summary>The documents that agencies have issued.</summary>
    public Task<IReadOnlyList<Connection<DocumentRow>>> SentAsync(
        IReadOnlyList<string> codes, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken) =>
        PagesAsync(context => context.Documents.Select(d => new OwnedPosition { Owner = d.IssuerCode, Position = d.Position }), codes, request, fields, cancellationToken);

    /// <summary>The documents that agencies have been sent.</summary>
    public Task<IReadOnlyList<Connection<DocumentRow>>> ReceivedAsync(
        IReadOnlyList<string> codes, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken) =>
        PagesAsync(context => context.Deliveries.Select(d => new OwnedPosition { Owner = d.AgencyCode, Position = d.Position }), codes, request, fields, cancellationToken);

    private static IQueryable<OwnedPosition> About(DocumentsContext context, int kind, int? type) => context.Concerns
        .Where(c => c.KindCode == kind && (type == null || c.TypeCode == type))
        .Select(c => new OwnedPosition { Owner = c.Key, Position = c.Position });

    private async Task<IReadOnlyList<Connection<DocumentRow>>> PagesAsync(
        Func<DocumentsContext, IQueryable<OwnedPosition>> source, IReadOnlyList<string> owners, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var all = source(context).Where(o => owners.Contains(o.Owner));
        var totals = request.WithTotalCount
            ? await all.GroupBy(o => o.Owner).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
            : null;
        var found = await FirstOfEachAsync(all, source(context), request, cancellationToken);
        var positions = found.Select(o => o.Position).Distinct().ToArray();
        var documents = positions.Length == 0
            ? []
            : await context.Documents.Where(d => positions.Contains(d.Position)).Select(DocumentColumns.Map.For(fields)).ToDictionaryAsync(d => d.Position, cancellationToken);
        var byOwner = found.ToLookup(o => o.Owner, StringComparer.Ordinal);
        return [.. owners.Select(owner => pager.Connect(
            [.. byOwner[owner].OrderByDescending(o => o.Position).Where(o => documents.ContainsKey(o.Position)).Select(o => documents[o.Position])],
            DocumentOrders.NewestFirst,
            request,
            totals is null ? null : totals.GetValueOrDefault(owner)))];
    }

    /// <summary>The first rows of every owner's list after the cursor, one more than asked for: one command, ranked by owner.</summary>
    private Task<List<OwnedPosition>> FirstOfEachAsync(IQueryable<OwnedPosition> all, IQueryable<OwnedPosition> lists, PageRequest request, CancellationToken cancellationToken)
    {
        var take = request.First + 1;
        var after = request.After is null ? lists : lists.Where(pager.AfterCursor(DocumentOrders.NewestOwned, request.After));
        return all.Select(o => o.Owner).Distinct()
            .SelectMany(owner => after.Where(o => o.Owner == owner).OrderByDescending(o => o.Position).Take(take))
            .ToListAsync(cancellationToken);
    }
}
