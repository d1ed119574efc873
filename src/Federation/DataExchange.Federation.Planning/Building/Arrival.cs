using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Building;

/// <summary>A position that a fetch has come to.</summary>
/// <param name="Group">The fetch; null at a root, which none has come to yet.</param>
/// <param name="Selections">What the fetch asks for there.</param>
/// <param name="Path">Where the position stands in the merged result.</param>
/// <param name="Conditions">What has to hold for the position to be come to.</param>
internal sealed record Arrival(FetchGroup? Group, SelectionBuilder Selections, ImmutableArray<PathLink> Path, ImmutableArray<Condition> Conditions)
{
    /// <summary>The conditions with more of them, sorted.</summary>
    public ImmutableArray<Condition> When(ImmutableArray<Condition> more) =>
        more.All(Conditions.Contains)
            ? Conditions
            : [.. Conditions.Union(more).OrderBy(c => c.Variable, StringComparer.Ordinal).ThenBy(c => c.Include)];
}
