using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>A field as one subgraph has it, with what the others make of it.</summary>
internal sealed record FieldSource(SubgraphSchema Subgraph, DeclaredType Parent, DeclaredField Field)
{
    /// <summary>Whether another subgraph has taken the field over for good.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>The label under which another subgraph is taking the field over; null for none.</summary>
    public string? MovingLabel { get; init; }

    /// <summary>Whether the field can be shared: marked so, part of a key, or of Federation v1.</summary>
    public bool IsShareable { get; init; }

    /// <summary>Whether the subgraph provides the field on some path, external though it is.</summary>
    public bool IsProvided { get; init; }

    /// <summary>Whether a key, requirement, provision or interface of the subgraph names the field.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Whether the subgraph answers the field for some path.</summary>
    public bool IsResolved => !IsOverridden && (!Field.IsExternal || IsProvided);
}
