using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>Positions of the merged result as text.</summary>
internal static class PlanPaths
{
    /// <summary>The keys of a path, types left out.</summary>
    public static string Of(ImmutableArray<PathSegment> path) => string.Join('.', path.Select(s => s.Key));

    /// <summary>A position below another.</summary>
    public static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The path for people: keys, and after a key, in angle brackets, for which types the step to it is taken.</summary>
    public static string Describe(ImmutableArray<PathSegment> path) =>
        path.IsEmpty ? "the root" : string.Join('.', path.Select(s => s.Types.IsDefaultOrEmpty ? s.Key : $"<{string.Join('|', s.Types)}>{s.Key}"));
}
