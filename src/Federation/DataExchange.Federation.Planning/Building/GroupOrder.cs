using System.Collections.Immutable;
using System.Diagnostics;

namespace DataExchange.Federation.Planning.Building;

/// <summary>The order of fetches: by wave, then by the order of making.</summary>
internal static class GroupOrder
{
    /// <summary>The wave of each fetch, from 1.</summary>
    public static Dictionary<FetchGroup, int> Waves(IReadOnlyList<FetchGroup> groups) =>
        TryWaves(groups, g => g.DependsOn) ?? throw new UnreachableException("A fetch depends only on fetches of earlier waves.");

    /// <summary>The wave of each fetch, or null when fetches wait for each other.</summary>
    public static Dictionary<FetchGroup, int>? TryWaves(IReadOnlyList<FetchGroup> groups, Func<FetchGroup, IEnumerable<FetchGroup>> dependsOn)
    {
        var waves = new Dictionary<FetchGroup, int>();
        var pending = groups.ToList();
        while (pending.Count > 0)
        {
            var before = pending.Count;
            pending.RemoveAll(g => TryPlace(g, dependsOn(g), waves));
            if (pending.Count == before)
            {
                return null;
            }
        }

        return waves;
    }

    /// <summary>The fetches in order, each with its direct dependencies only.</summary>
    public static ImmutableArray<FetchGroup> Sort(IReadOnlyList<FetchGroup> groups)
    {
        var waves = Waves(groups);
        return [.. groups.OrderBy(g => waves[g]).ThenBy(g => g.Order)];
    }

    private static bool TryPlace(FetchGroup group, IEnumerable<FetchGroup> dependsOn, Dictionary<FetchGroup, int> waves)
    {
        var wave = 1;
        foreach (var earlier in dependsOn)
        {
            if (!waves.TryGetValue(earlier, out var known))
            {
                return false;
            }

            wave = Math.Max(wave, known + 1);
        }

        waves[group] = wave;
        return true;
    }
}
