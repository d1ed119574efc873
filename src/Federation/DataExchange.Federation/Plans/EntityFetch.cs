using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>A fetch of entities that are already known by key, through <c>_entities</c>.</summary>
public sealed record EntityFetch : Fetch
{
    /// <summary>Where the entities stand in the merged result; lists on the way are gone through item by item. Empty for the root.</summary>
    public required ImmutableArray<PathSegment> Path { get; init; }

    /// <summary>What to send for an entity, by its concrete type; an entity of a type that is not listed is not part of the fetch.</summary>
    public required ImmutableArray<Representation> Representations { get; init; }

    /// <summary>The variables that ancestors fill, in the order of use; empty for none.</summary>
    public ImmutableArray<ContextVariable> Contexts { get; init; } = [];
}
