namespace DataExchange.HouseTests.Architecture;

/// <summary>Finds cycles among the namespaces of one project.</summary>
internal static class FolderCycles
{
    public static IReadOnlyList<string> In(IEnumerable<SourceFile> files)
    {
        var edges = files.Where(f => f.Namespace is not null)
            .GroupBy(f => f.Namespace!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(f => f.UsesWithin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var start in edges.Keys.Order(StringComparer.Ordinal))
        {
            if (PathBack(start, edges) is { } path)
            {
                found.TryAdd(string.Join(' ', path.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), string.Join(" > ", path));
            }
        }

        return [.. found.Values];
    }

    private static List<string>? PathBack(string start, Dictionary<string, List<string>> edges)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var here))
        {
            foreach (var next in edges.GetValueOrDefault(here, []))
            {
                if (next == start)
                {
                    return Unwind(start, here, cameFrom);
                }

                if (cameFrom.TryAdd(next, here))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<string> Unwind(string start, string last, Dictionary<string, string> cameFrom)
    {
        var path = new List<string> { start };
        for (var at = last; at != start; at = cameFrom[at])
        {
            path.Insert(0, at);
        }

        path.Insert(0, start);
        return path;
    }
}
