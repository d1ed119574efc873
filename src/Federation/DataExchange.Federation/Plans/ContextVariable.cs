using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>
/// A variable of an entity fetch that is filled from an ancestor of each entity. Entities that differ in it are asked for apart, each with its own value;
/// an entity that no source has an ancestor of is not part of the fetch.
/// </summary>
/// <param name="Name">The name without <c>$</c>; no variable of the operation begins with it, and no other fetch of the plan has it.</param>
/// <param name="Type">The type of the argument that it is for. A null for a non-null type is not sent: the entity is not requested.</param>
/// <param name="Sources">Where the value stands, nearest ancestor first; at most one for a level and a type.</param>
public sealed record ContextVariable(string Name, TypeNode Type, ImmutableArray<ContextSource> Sources);
