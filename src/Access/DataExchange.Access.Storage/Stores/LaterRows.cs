using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Reads what was written after a snapshot, so that a change of one agreement among thousands costs one agreement.</summary>
internal sealed class LaterRows(AccessContext context, AccessSnapshot known)
{
    /// <summary>The state at <paramref name="revision"/>, which the caller's transaction sees.</summary>
    internal async Task<AccessSnapshot> ReadAsync(long revision, CancellationToken cancellationToken)
    {
        var written = await context.Items.AsNoTracking().Where(r => r.Revision > known.Revision).ToListAsync(cancellationToken);
        var gone = await context.History
            .Where(r => r.Revision > known.Revision && r.Kind == ItemKind.Catalogue && r.Document == null)
            .Select(r => r.Key)
            .ToListAsync(cancellationToken);
        var byKind = written.ToLookup(r => r.Kind, r => r.Document, StringComparer.Ordinal);
        var change = new AccessChange
        {
            Agencies = [.. byKind[ItemKind.Agency].Select(ItemJson.Read<Agency>)],
            Clients = [.. byKind[ItemKind.Client].Select(ItemJson.Read<Client>)],
            Purposes = [.. byKind[ItemKind.Purpose].Select(ItemJson.Read<Purpose>)],
            Agreements = [.. byKind[ItemKind.Agreement].Select(ItemJson.Read<Agreement>)],
            Catalogue = Catalogue([.. byKind[ItemKind.Catalogue].Select(ItemJson.Read<CatalogueEntry>)], gone),
        };
        return change.ApplyTo(known, revision);
    }

    /// <summary>The catalogue of now; null where it is the one that is known. What was taken away and put back is among the written.</summary>
    private FieldCatalogue? Catalogue(List<CatalogueEntry> written, List<string> gone)
    {
        if (written.Count == 0 && gone.Count == 0)
        {
            return null;
        }

        var entries = known.Catalogue.Entries.ToDictionary(e => e.Coordinate, StringComparer.Ordinal);
        gone.ForEach(coordinate => entries.Remove(coordinate));
        written.ForEach(entry => entries[entry.Coordinate] = entry);
        return new FieldCatalogue(entries.Values);
    }
}
