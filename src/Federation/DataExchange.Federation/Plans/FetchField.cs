using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Plans;

/// <summary>A field of a fetch.</summary>
public sealed record FetchField
{
    /// <summary>The field's name in the subgraph.</summary>
    public required string Name { get; init; }

    /// <summary>The key under which the subgraph answers: an alias where it differs from <see cref="Name"/>.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The key in the merged result. Objects that stand at one position are merged: equal keys mean equal values.</summary>
    public required string Key { get; init; }

    /// <summary>The type in the subgraph: its list wrappers tell the shape, its nullability what the subgraph promised.</summary>
    public required IType Type { get; init; }

    /// <summary>The arguments; variables are those of the operation.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The arguments that clients do not see; the values are variables of <see cref="EntityFetch.Contexts"/>.</summary>
    public ImmutableArray<ArgumentNode> ContextArguments { get; init; } = [];

    /// <summary>All must hold for the field to take part; sent as <c>@include</c> and <c>@skip</c>.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The selections below, or null for a leaf.</summary>
    public FetchSelectionSet? Selections { get; init; }
}
