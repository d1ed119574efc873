using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Decisions;

/// <summary>The selections of objects that a transform narrows: what it takes away is withheld, whatever its own coordinate is granted.</summary>
internal static class NarrowedObjects
{
    /// <summary>Nothing but that there is an object.</summary>
    public static NormalizedSelectionSet Existence(NormalizedSelectionSet set) =>
        set with { Fields = [.. set.Fields.Select(f => f.Definition.IsMetaField ? f : f with { IsWithheld = true })] };

    /// <summary>Of an address what tells no more than its province.</summary>
    public static NormalizedSelectionSet Province(NormalizedSelectionSet set) =>
        set with { Fields = [.. set.Fields.Select(f => f.Definition.IsMetaField || ValueForms.IsProvince(f.Definition.Name) ? f : f with { IsWithheld = true })] };

    /// <summary>Of an amount of money the band of its number. One that has a transform of its own keeps that.</summary>
    public static NormalizedSelectionSet Banded(NormalizedSelectionSet set) =>
        set with { Fields = [.. set.Fields.Select(f => ValueForms.IsAmount(f.Definition.Name) ? f with { Transform = f.Transform ?? TransformSet.Banded } : f)] };
}
