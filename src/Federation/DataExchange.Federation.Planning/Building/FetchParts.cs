using System.Collections.Immutable;

namespace DataExchange.Federation.Planning.Building;

/// <summary>For which parts of the answer each fetch is needed: for those that show something of it, and for those of the fetches that wait for it.</summary>
internal sealed class FetchParts
{
    private readonly Dictionary<FetchGroup, SortedSet<int>> _parts = [];

    public FetchParts(IReadOnlyList<FetchGroup> groups)
    {
        foreach (var group in groups)
        {
            _parts[group] = [.. group.Serves];
        }

        for (var isGrowing = true; isGrowing;)
        {
            isGrowing = false;
            foreach (var group in groups)
            {
                foreach (var earlier in group.DependsOn)
                {
                    var before = _parts[earlier].Count;
                    _parts[earlier].UnionWith(_parts[group]);
                    isGrowing |= _parts[earlier].Count > before;
                }
            }
        }
    }

    /// <summary>The later parts that a fetch is needed for; empty when the first part waits for it.</summary>
    public ImmutableArray<int> Of(FetchGroup group) => _parts[group] is { Count: > 0 } parts && !parts.Contains(0) ? [.. parts] : [];
}
