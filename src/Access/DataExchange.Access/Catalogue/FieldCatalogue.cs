using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataExchange.Access.Catalogue;

/// <summary>The classified coordinates of a supergraph. Immutable. What is not in it cannot be read.</summary>
public sealed class FieldCatalogue
{
    private readonly FrozenDictionary<string, CatalogueEntry> _byCoordinate;
    private readonly FrozenDictionary<string, ImmutableArray<CatalogueEntry>> _byType;

    /// <summary>Builds a catalogue.</summary>
    /// <exception cref="ArgumentException">Two entries share a coordinate, or a coordinate is not <c>Type.field</c>.</exception>
    public FieldCatalogue(IEnumerable<CatalogueEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = [.. entries.OrderBy(e => e.Coordinate, StringComparer.Ordinal)];
        if (Entries.FirstOrDefault(e => !CoordinateText.IsField(e.Coordinate)) is { } malformed)
        {
            throw new ArgumentException($"`{malformed.Coordinate}` is not a coordinate; expected `Type.field`.", nameof(entries));
        }

        _byCoordinate = Entries.ToFrozenDictionary(e => e.Coordinate, StringComparer.Ordinal);
        _byType = Entries.GroupBy(e => e.TypeName, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>A catalogue without entries: nothing can be read.</summary>
    public static FieldCatalogue Empty { get; } = new([]);

    /// <summary>All entries, in ordinal order of their coordinates.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>Looks a coordinate up.</summary>
    public bool TryGet(string coordinate, [NotNullWhen(true)] out CatalogueEntry? entry)
        => _byCoordinate.TryGetValue(coordinate, out entry);

    /// <summary>The entries of a type in ordinal order; empty when the catalogue does not know the type.</summary>
    public ImmutableArray<CatalogueEntry> OfType(string typeName)
        => _byType.TryGetValue(typeName, out var entries) ? entries : [];
}
