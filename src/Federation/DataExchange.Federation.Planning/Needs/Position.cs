using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>A position of the merged result and the way down to it. Compared by reference.</summary>
/// <param name="parent">The position above; null for the root.</param>
/// <param name="typeName">The static type of the position in the supergraph.</param>
/// <param name="client">What the client selects there; null where the client selects nothing.</param>
/// <param name="types">The concrete types of the parent that the position stands below; null for all.</param>
internal sealed class Position(Position? parent, string typeName, NormalizedSelectionSet? client, ImmutableArray<string>? types)
{
    public Position? Parent { get; } = parent;

    public string TypeName { get; } = typeName;

    public NormalizedSelectionSet? Client { get; } = client;

    public ImmutableArray<string>? Types { get; } = types;

    /// <summary>The steps that lead to it: 0 for the root.</summary>
    public int Level { get; } = parent is null ? 0 : parent.Level + 1;

    /// <summary>Whether it is there for a key or a requirement only, and not for the client.</summary>
    public bool IsInFieldSet { get; init; }
}
