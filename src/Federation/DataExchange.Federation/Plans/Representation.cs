using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>How an entity is presented to a subgraph: <c>__typename</c>, key fields, and what the fetched fields require.</summary>
/// <param name="ConcreteType">The concrete type of the entity in the merged result.</param>
/// <param name="TypeName">The <c>__typename</c> to send: the concrete type, or the interface that the subgraph knows as an interface object.</param>
/// <param name="Fields">The fields to send. An entity that lacks a <see cref="RepresentationField.IsKey"/> field, or has null there, is not requested.</param>
public sealed record Representation(string ConcreteType, string TypeName, ImmutableArray<RepresentationField> Fields)
{
    /// <summary>
    /// What the guard of the fetch is told of an entity: its key and what the guard reads, never sent to the subgraph. An entity of which any of it is not
    /// known is denied; null is known. Empty for a fetch that has no guard.
    /// </summary>
    public ImmutableArray<RepresentationField> Record { get; init; } = [];
}
