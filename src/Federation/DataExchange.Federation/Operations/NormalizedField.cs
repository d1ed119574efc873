using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Operations;

/// <summary>A field selection of a normalised operation, and what is to become of it.</summary>
public sealed record NormalizedField
{
    /// <summary>The key in the answer: the alias, or the field's name.</summary>
    public required string ResponseKey { get; init; }

    /// <summary>The definition, on the static type of the position or, where the entry covers some of its types only, on the first of those.</summary>
    public required FieldDefinition Definition { get; init; }

    /// <summary>The concrete types that the entry covers; null when it covers every possible type of the position.</summary>
    public ImmutableArray<ObjectType>? Types { get; init; }

    /// <summary>The arguments as written; variables are those of the operation.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>All must hold for the entry to take part; empty when it always does.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>
    /// The part of the answer that the entry comes with: 0 for the first, otherwise one of <see cref="NormalizedOperation.Deferred"/>. Below an entry there
    /// are entries of its own part and of parts that come after it. What entries of several parts select is delivered once, with the first that is ready.
    /// </summary>
    public int Part { get; init; }

    /// <summary>The selections below, or null for a leaf.</summary>
    public NormalizedSelectionSet? Selections { get; init; }

    /// <summary>The syntax nodes merged into this entry; what introspection fields are answered from.</summary>
    public ImmutableArray<FieldNode> Nodes { get; init; } = [];

    /// <summary>Withheld: never planned nor fetched, and answered with null. Its selections are not looked at.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Hidden: fetched, and shown to the observer, but not part of the answer.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The guard that decides, per entity and before the field is fetched, whether it may be; null for none.</summary>
    public int? Guard { get; init; }

    /// <summary>The transform that the answer's leaf goes through, an index into the transforms of the execution request; null for none.</summary>
    public int? Transform { get; init; }

    /// <summary>A tag under which every value of the field is shown to the observer of the execution; null for none.</summary>
    public int? Observation { get; init; }
}
