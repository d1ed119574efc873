using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Reads the parts of documents: one SQL command for any number of documents. Results are aligned with the positions.</summary>
internal sealed class PartReader(RegistryStore<DocumentsContext> store)
{
    /// <summary>The deliveries of each document in the order of the recipients; all, or those to one agency.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DeliveryRow>>> DeliveriesAsync(IReadOnlyList<long> positions, string? agency, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = context.Deliveries.Where(d => positions.Contains(d.Position));
        var found = await (agency is null ? rows : rows.Where(d => d.AgencyCode == agency)).OrderBy(d => d.Ordinal).ToListAsync(cancellationToken);
        return Align(positions, found.ToLookup(d => d.Position));
    }

    /// <summary>The history of each delivery, the sending first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<StatusChangeRow>>> HistoryAsync(IReadOnlyList<DeliveryRow> deliveries, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var positions = deliveries.Select(d => d.Position).Distinct().ToArray();
        var agencies = deliveries.Select(d => d.AgencyCode).Distinct().ToArray();
        var found = await context.StatusChanges
            .Where(s => positions.Contains(s.Position) && agencies.Contains(s.AgencyCode)).OrderBy(s => s.Step).ToListAsync(cancellationToken);
        return Align([.. deliveries.Select(d => (d.Position, d.AgencyCode))], found.ToLookup(s => (s.Position, s.AgencyCode)));
    }

    /// <summary>The attachments of each document.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<AttachmentRow>>> AttachmentsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var found = await context.Attachments.Where(a => positions.Contains(a.Position)).OrderBy(a => a.Ordinal).ToListAsync(cancellationToken);
        return Align(positions, found.ToLookup(a => a.Position));
    }

    /// <summary>What each document is about.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ConcernRow>>> ConcernsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var found = await context.Concerns.Where(c => positions.Contains(c.Position)).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        return Align(positions, found.ToLookup(c => c.Position));
    }

    private static List<T>[] Align<TKey, T>(IReadOnlyList<TKey> keys, ILookup<TKey, T> found) => [.. keys.Select(key => found[key].ToList())];
}
