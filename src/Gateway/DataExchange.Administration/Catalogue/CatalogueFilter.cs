using System.Collections.Immutable;
using DataExchange.Access.Catalogue;

namespace DataExchange.Administration.Catalogue;

/// <summary>Which fields are asked for, as the schema's <c>CatalogueFilter</c> has it.</summary>
internal sealed record CatalogueFilter(ImmutableArray<DataClass>? Class, string? Owner, string? Registry, string? Type, string? Contains)
{
    /// <summary>Whether a field is.</summary>
    public bool Takes(CatalogueEntry entry) =>
        (Class is not { } classes || classes.Contains(entry.Class))
        && (Owner is null || entry.Owners.Contains(Owner, StringComparer.Ordinal))
        && (Registry is null || entry.Registries.Contains(Registry, StringComparer.Ordinal))
        && (Type is null || string.Equals(entry.TypeName, Type, StringComparison.Ordinal))
        && (Contains is null || entry.Coordinate.Contains(Contains, StringComparison.OrdinalIgnoreCase));
}
