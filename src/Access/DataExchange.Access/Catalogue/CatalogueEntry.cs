using System.Collections.Immutable;

namespace DataExchange.Access.Catalogue;

/// <summary>What is known about one schema coordinate.</summary>
/// <param name="Coordinate"><c>Type.field</c> on an object type or root type; unique.</param>
/// <param name="Class">Its class; where several registries answer it, the strictest that any of them states.</param>
/// <param name="Registries">The registries that answer it, in ordinal order; more than one for keys and shared value types.</param>
/// <param name="Owners">The agencies that own those registries, in ordinal order. Each may grant the coordinate, nobody else may.</param>
public sealed record CatalogueEntry(string Coordinate, DataClass Class, ImmutableArray<string> Registries, ImmutableArray<string> Owners)
{
    /// <summary>The field of the same type that identifies the person the object is about, or null.</summary>
    public string? SubjectField { get; init; }

    /// <summary>The term of the common data dictionary, or null.</summary>
    public string? Term { get; init; }

    /// <summary>What sort of value it gives; unknown by default.</summary>
    public FieldShape Shape { get; init; }

    /// <summary>The type part of the coordinate.</summary>
    public string TypeName => Coordinate[..Coordinate.IndexOf('.', StringComparison.Ordinal)];
}
