using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>A field of a fetch while it grows.</summary>
internal sealed class FieldBuilder(Need need, string argumentText, string? childType, SelectionBuilder? child)
{
    /// <summary>The types that the field is asked on, by the concrete types that it is asked for.</summary>
    public OrderedDictionary<string, string> WireTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The need that it was first asked for.</summary>
    public Need Need { get; } = need;

    /// <summary>The arguments as text.</summary>
    public string ArgumentText { get; } = argumentText;

    /// <summary>The static type of the values in the subgraph; null for a leaf.</summary>
    public string? ChildType { get; } = childType;

    /// <summary>What is asked for below; null for a leaf.</summary>
    public SelectionBuilder? Child { get; } = child;

    /// <summary>All must hold for the field to take part.</summary>
    public ImmutableArray<Condition> Conditions => Need.Conditions;

    /// <summary>What has been built below already, and which fetches take part in it.</summary>
    public Dictionary<(NeedSet Needs, string Provision), HashSet<FetchGroup>> Built { get; } = [];

    /// <summary>Whether another field is the same to the subgraph and to the merged result.</summary>
    public bool IsSame(Need other, string otherArguments, string? otherChildType) =>
        Need.Key == other.Key
        && Need.Name == other.Name
        && ArgumentText == otherArguments
        && ChildType == otherChildType
        && Conditions.SequenceEqual(other.Conditions);
}
