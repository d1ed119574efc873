using System.Collections.Immutable;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Agreements;

/// <summary>What a clause names in a catalogue, and what of it a provider may grant.</summary>
public static class GrantExpansion
{
    /// <summary>The entries that the clause names, in ordinal order; empty when the catalogue knows none.</summary>
    public static ImmutableArray<CatalogueEntry> Named(Grant grant, FieldCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(catalogue);
        return CoordinateText.IsGroup(grant.Coordinate) ? catalogue.OfType(CoordinateText.TypeOf(grant.Coordinate))
            : catalogue.TryGet(grant.Coordinate, out var entry) ? [entry] : [];
    }

    /// <summary>Whether the provider may grant the entry.</summary>
    public static bool IsOwned(CatalogueEntry entry, string provider)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Owners.Contains(provider, StringComparer.Ordinal);
    }

    /// <summary>One line per clause and coordinate: <c>Type.*</c> is the fields of that type which the provider owns now.
    /// Fields that are added to the type later are not in it.</summary>
    public static ImmutableArray<ExpandedGrant> Expand(Agreement agreement, FieldCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return
        [
            .. agreement.Grants.SelectMany((grant, index) => Named(grant, catalogue)
                .Where(e => IsOwned(e, agreement.ProviderAgency))
                .Select(e => new ExpandedGrant(e.Coordinate, index))),
        ];
    }
}
