using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>A field of a representation.</summary>
/// <param name="Name">The name that the subgraph knows.</param>
/// <param name="Key">The key of the value in the merged result.</param>
/// <param name="IsKey">Whether it is part of the entity's key, not of a <c>@requires</c>.</param>
/// <param name="Types">The concrete types of the object that holds the field, for which it is sent; empty for all.</param>
/// <param name="Fields">The fields below; empty for a leaf. Lists are mapped item by item; a null stays null.</param>
public sealed record RepresentationField(
    string Name,
    string Key,
    bool IsKey,
    ImmutableArray<string> Types,
    ImmutableArray<RepresentationField> Fields);
