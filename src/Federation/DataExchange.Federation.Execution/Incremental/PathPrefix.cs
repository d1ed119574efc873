using System.Globalization;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>The upper ends of response paths.</summary>
internal static class PathPrefix
{
    /// <summary>How long the part of a path is that leads to the object below a number of keys, list positions included.</summary>
    public static int Length(ReadOnlySpan<PathEntry> path, int keys)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i].Key is not null && keys-- == 0)
            {
                return i;
            }
        }

        return path.Length;
    }

    /// <summary>A path as text: equal paths, equal texts.</summary>
    public static string Text(IEnumerable<PathEntry> path) =>
        string.Join('/', path.Select(e => e.Key ?? e.Index.ToString(CultureInfo.InvariantCulture)));
}
