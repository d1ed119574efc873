using System.Collections.Immutable;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Which fetches read values for contexts, and which wait for them.</summary>
internal sealed class ContextLinks
{
    private readonly Dictionary<string, HashSet<FetchGroup>> _providers = new(StringComparer.Ordinal);
    private readonly List<(FetchGroup Group, string Value)> _uses = [];

    /// <summary>Whether nothing waits for a context.</summary>
    public bool IsEmpty => _uses.Count == 0;

    /// <summary>Notes that fetches take part in the value of a key at a position.</summary>
    public void Provide(ImmutableArray<PathLink> path, string key, IEnumerable<FetchGroup> groups)
    {
        var value = Value(path, path.Length, key);
        if (!_providers.TryGetValue(value, out var known))
        {
            _providers[value] = known = [];
        }

        known.UnionWith(groups);
    }

    /// <summary>Notes that a fetch of entities at a path waits for values above them.</summary>
    public void Use(FetchGroup group, ImmutableArray<PathLink> path, ImmutableArray<ContextSource> sources) =>
        _uses.AddRange(sources.Select(s => (group, Value(path, s.Level, s.Keys[0]))));

    /// <summary>Makes the fetches depend on each other, once all are known.</summary>
    public void Link()
    {
        foreach (var (group, value) in _uses)
        {
            group.DependOn(_providers.GetValueOrDefault(value) ?? []);
        }
    }

    private static string Value(ImmutableArray<PathLink> path, int level, string key) =>
        string.Join('.', path.Take(level).Select(l => l.Field.Need.Key).Append(key));
}
