using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Documents;

/// <summary>Between rows and the model.</summary>
internal static class SnapshotRows
{
    /// <summary>The state that the rows hold.</summary>
    /// <exception cref="JsonException">A document cannot be read.</exception>
    /// <exception cref="ArgumentException">The documents do not make a state.</exception>
    internal static AccessSnapshot Read(long revision, IReadOnlyCollection<ItemRow> rows)
    {
        var byKind = rows.ToLookup(r => r.Kind, r => r.Document, StringComparer.Ordinal);
        return new AccessSnapshot(
            revision,
            byKind[ItemKind.Agency].Select(ItemJson.Read<Agency>),
            byKind[ItemKind.Client].Select(ItemJson.Read<Client>),
            byKind[ItemKind.Purpose].Select(ItemJson.Read<Purpose>),
            new FieldCatalogue(byKind[ItemKind.Catalogue].Select(ItemJson.Read<CatalogueEntry>)),
            byKind[ItemKind.Agreement].Select(ItemJson.Read<Agreement>));
    }

    /// <summary>The rows that a change puts, each key once.</summary>
    internal static IReadOnlyList<ItemRow> Put(AccessChange change, long revision)
        => [.. All(change, revision).GroupBy(r => (r.Kind, r.Key)).Select(g => g.Last())];

    private static IEnumerable<ItemRow> All(AccessChange change, long revision)
    {
        ItemRow Row<T>(string kind, string key, T item) => new() { Kind = kind, Key = key, Document = ItemJson.Write(item), Revision = revision };
        return change.Agencies.Select(a => Row(ItemKind.Agency, a.Code, a))
            .Concat(change.Clients.Select(c => Row(ItemKind.Client, c.Id.ToString(), c)))
            .Concat(change.Purposes.Select(p => Row(ItemKind.Purpose, p.Code, p)))
            .Concat(change.Agreements.Select(a => Row(ItemKind.Agreement, a.Reference.ToString(), a)))
            .Concat((change.Catalogue?.Entries ?? []).Select(e => Row(ItemKind.Catalogue, e.Coordinate, e)));
    }
}
