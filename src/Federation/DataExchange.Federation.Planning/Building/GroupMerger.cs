namespace DataExchange.Federation.Planning.Building;

/// <summary>Makes one fetch of two where they ask one subgraph for the same entities, and the answer does not come later for it.</summary>
internal sealed class GroupMerger(FetchGraph graph, Func<FetchGroup, FetchGroup, bool> isSamePlace)
{
    private readonly FetchParts _parts = new(graph.Groups);

    public void Run()
    {
        var groups = graph.Groups.ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = groups.Count - 1; j > i; j--)
            {
                if (!graph.Search.Budget.TryStep())
                {
                    return;
                }

                if (CanMerge(groups[i], groups[j]))
                {
                    groups[i].Absorb(groups[j]);
                    graph.Replace(groups[j], groups[i]);
                    groups.RemoveAt(j);
                }
            }
        }
    }

    private bool CanMerge(FetchGroup first, FetchGroup second)
    {
        if (first.Path is null || second.Path is null || first.Subgraph != second.Subgraph || first.Guard != second.Guard
            || (first.Coverage ?? string.Empty) != (second.Coverage ?? string.Empty) || !_parts.Of(first).SequenceEqual(_parts.Of(second))
            || !HaveSameConditions(first, second) || Conflict(first, second) || !isSamePlace(first, second))
        {
            return false;
        }

        var apart = GroupOrder.Waves(graph.Groups);
        var together = GroupOrder.TryWaves(
            [.. graph.Groups.Where(g => g != second)],
            g => g == first
                ? first.DependsOn.Concat(second.DependsOn).Where(d => d != first && d != second).Append(Cycle(first, second)).OfType<FetchGroup>()
                : g.DependsOn.Select(d => d == second ? first : d));
        return together is not null && together.Values.Max() <= apart.Values.Max() && LastOfFirstPart(together) <= LastOfFirstPart(apart);
    }

    private int LastOfFirstPart(Dictionary<FetchGroup, int> waves) => waves.Where(w => _parts.Of(w.Key).IsEmpty).Select(w => w.Value).DefaultIfEmpty().Max();

    private static bool Conflict(FetchGroup first, FetchGroup second) =>
        second.Representations.Any(r => first.ConflictsWith(r.Key, r.Value.Keys.Concat(r.Value.Requires)));

    // A fetch that waits for the other one, itself, cannot be made one with it.
    private static FetchGroup? Cycle(FetchGroup first, FetchGroup second) =>
        first.DependsOn.Contains(second) || second.DependsOn.Contains(first) ? first : null;

    private static bool HaveSameConditions(FetchGroup first, FetchGroup second) =>
        first.Conditions.Count == second.Conditions.Count
        && first.Conditions.All(c => second.Conditions.Any(d => d.SequenceEqual(c)));
}
