namespace DataExchange.Access.Catalogue;

/// <summary>
/// Collects what each registry says about its coordinates and merges it: a coordinate that several registries answer
/// (a key, a shared value type) belongs to all of them and takes the strictest class. Not thread-safe.
/// </summary>
public sealed class CatalogueBuilder
{
    private readonly SortedDictionary<string, CatalogueEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Adds one registry's statement about one coordinate; statements may come in any order.</summary>
    /// <param name="registry">The registry's name in the supergraph, such as <c>population</c>.</param>
    /// <param name="owner">The code of the agency that owns it, such as <c>G01</c>.</param>
    /// <param name="coordinate"><c>Type.field</c>.</param>
    /// <param name="class">The class stated on the field or on its type.</param>
    /// <param name="subjectField">The subject field stated on the type, or null.</param>
    /// <param name="term">The dictionary term, or null.</param>
    /// <param name="shape">What sort of value it gives; registries that disagree make it unknown.</param>
    /// <exception cref="ArgumentException"><paramref name="coordinate"/> is not <c>Type.field</c>.</exception>
    public CatalogueBuilder Add(
        string registry, string owner, string coordinate, DataClass @class, string? subjectField = null, string? term = null, FieldShape shape = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(registry);
        ArgumentException.ThrowIfNullOrEmpty(owner);
        if (!CoordinateText.IsField(coordinate))
        {
            throw new ArgumentException($"`{coordinate}` is not a coordinate; expected `Type.field`.", nameof(coordinate));
        }

        var stated = new CatalogueEntry(coordinate, @class, [registry], [owner]) { SubjectField = subjectField, Term = term, Shape = shape };
        _entries[coordinate] = _entries.TryGetValue(coordinate, out var known) ? Merge(known, stated) : stated;
        return this;
    }

    /// <summary>The catalogue of everything added so far.</summary>
    public FieldCatalogue Build() => new(_entries.Values);

    private static CatalogueEntry Merge(CatalogueEntry a, CatalogueEntry b) => new(
        a.Coordinate,
        a.Class > b.Class ? a.Class : b.Class,
        [.. a.Registries.Union(b.Registries, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. a.Owners.Union(b.Owners, StringComparer.Ordinal).Order(StringComparer.Ordinal)])
    {
        SubjectField = Least(a.SubjectField, b.SubjectField),
        Term = Least(a.Term, b.Term),
        Shape = a.Shape == b.Shape ? a.Shape : default,
    };

    private static string? Least(string? a, string? b)
        => a is null || (b is not null && string.CompareOrdinal(b, a) < 0) ? b : a;
}
