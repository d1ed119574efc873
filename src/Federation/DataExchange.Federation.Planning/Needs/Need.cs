using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>A field that has to be fetched at a position, for the client or for another fetch. Compared by reference.</summary>
internal sealed class Need
{
    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>The key under which the value stands in the merged result.</summary>
    public required string Key { get; init; }

    /// <summary>The arguments as written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The concrete types for which the field is needed; null for all.</summary>
    public ImmutableArray<string>? Types { get; init; }

    /// <summary>All must hold for the field to be needed.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The guard that decides per entity whether the field may be fetched; null for none.</summary>
    public int? Guard { get; init; }

    /// <summary>Whether the client asked for it without seeing it: a guard may read it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The part of the answer that the client gets it with; null where only another fetch needs it.</summary>
    public int? Part { get; init; }

    /// <summary>Whether fields further down take it from a context: they wait for it.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether it is the part for one concrete type of a need for all.</summary>
    public bool IsPartOfAll { get; private init; }

    /// <summary>What is needed below; null for a leaf.</summary>
    public NeedSet? Below { get; init; }

    /// <summary>Whether the field is needed on a concrete type.</summary>
    public bool AppliesTo(string concreteType) => Types is not { } types || types.Contains(concreteType);

    /// <summary>The same need with other selections below.</summary>
    public Need With(NeedSet below) => Copy(below, Types, Guard);

    /// <summary>The same need for one concrete type only.</summary>
    public Need For(string concreteType) => Copy(Below, [concreteType], Guard, Part, Conditions, IsPartOfAll || Types is null);

    /// <summary>The same need under a guard, with other selections below.</summary>
    public Need Under(int? guard, NeedSet? below) => Copy(below, Types, guard);

    /// <summary>The same need for some of its concrete types only.</summary>
    public Need Only(ImmutableArray<string> types) => Copy(Below, types, Guard);

    /// <summary>The same need under no guard.</summary>
    public Need Unguarded() => Copy(Below, Types, null);

    /// <summary>The same need under more conditions.</summary>
    public Need When(ImmutableArray<Condition> conditions) => Copy(
        Below,
        Types,
        Guard,
        Part,
        [.. Conditions.Union(conditions).OrderBy(c => c.Variable, StringComparer.Ordinal).ThenBy(c => c.Include)],
        IsPartOfAll);

    /// <summary>The same need for another part of the answer, with other selections below.</summary>
    public Need In(int part, NeedSet below) => Copy(below, Types, Guard, part, Conditions, IsPartOfAll);

    /// <summary>The same need, also for fields further down, under more conditions.</summary>
    public Need ForContext(ImmutableArray<Condition> conditions) => new()
    {
        Name = Name,
        Key = Key,
        Arguments = Arguments,
        Types = Types,
        Conditions = When(conditions).Conditions,
        Guard = Guard,
        IsHidden = IsHidden,
        IsContext = true,
        IsPartOfAll = IsPartOfAll,
        Part = Part,
        Below = Below,
    };

    private Need Copy(NeedSet? below, ImmutableArray<string>? types, int? guard) => Copy(below, types, guard, Part, Conditions, IsPartOfAll);

    private Need Copy(NeedSet? below, ImmutableArray<string>? types, int? guard, int? part, ImmutableArray<Condition> conditions, bool isPartOfAll) => new()
    {
        Name = Name,
        Key = Key,
        Arguments = Arguments,
        Types = types,
        Conditions = conditions,
        Guard = guard,
        IsHidden = IsHidden,
        Part = part,
        IsContext = IsContext,
        IsPartOfAll = isPartOfAll,
        Below = below,
    };
}
