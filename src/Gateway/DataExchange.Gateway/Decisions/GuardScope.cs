using System.Collections.Immutable;

namespace DataExchange.Gateway.Decisions;

/// <summary>Where in an operation a cell stands, as guards see it: the entity that is asked about, and the way from it to the object that has the cell.</summary>
/// <param name="Entities">The concrete types of the entity; empty where no entity holds the object, so that nobody can be asked about.</param>
/// <param name="At">The fields from the entity to the object, joined by dots; empty for the entity itself; null where conditions cannot be read on that way.</param>
/// <param name="Guard">The guard that the object itself stands under, or null.</param>
internal readonly record struct GuardScope(ImmutableArray<string> Entities, string? At, int? Guard)
{
    /// <summary>Below no entity: an operation's root.</summary>
    public static GuardScope Root { get; } = new([], null, null);

    /// <summary>At an entity.</summary>
    public static GuardScope Of(ImmutableArray<string> entities) => new(entities, string.Empty, null);

    /// <summary>Below a field whose value is no entity.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isReadable">Whether the guard reads the same value as the client: one value, and no arguments.</param>
    /// <param name="guard">The guard that the field stands under, or null.</param>
    public GuardScope Below(string field, bool isReadable, int? guard) =>
        this with { At = At is null || !isReadable ? null : At.Length == 0 ? field : $"{At}.{field}", Guard = guard ?? Guard };
}
