using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Supergraphs;

/// <summary>A field as one subgraph defines it.</summary>
public sealed record SubgraphField
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type in this subgraph: named types are those of <see cref="Supergraph.Schema"/>.</summary>
    public required IType Type { get; init; }

    /// <summary>Whether the subgraph only mentions the field: it answers it where it is a key or provided, and nowhere else.</summary>
    public bool IsExternal { get; init; }

    /// <summary>What must be sent with the entity before the subgraph can answer the field; null for nothing.</summary>
    public FieldSet? Requires { get; init; }

    /// <summary>What the subgraph can answer below this field beyond what it can answer elsewhere; null for nothing.</summary>
    public FieldSet? Provides { get; init; }

    /// <summary>The name of the subgraph that the field is taken over from; null for none.</summary>
    public string? Override { get; init; }

    /// <summary>
    /// The label of a progressive override, or null. While it is active the subgraph with <see cref="Override"/> answers the field, otherwise the
    /// one without.
    /// </summary>
    public string? OverrideLabel { get; init; }

    /// <summary>Whether the field was taken over by another subgraph and stays only because a key or requirement here names it.</summary>
    public bool IsUsedOverridden { get; init; }

    /// <summary>What the subgraph says of keeping values of the field; null for nothing.</summary>
    public CacheHint? CacheHint { get; init; }

    /// <summary>The arguments that are filled from ancestors.</summary>
    public ImmutableArray<ContextArgument> ContextArguments { get; init; } = [];
}
