using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Which entries of an operation make up the answer for an object.</summary>
internal static class Shape
{
    public static IEnumerable<List<NormalizedField>> Groups(List<NormalizedSelectionSet> sets, string type, Dictionary<string, string> variables) =>
        sets.SelectMany(s => s.Fields)
            .Where(f => (f.Types is not { } types || types.Any(t => t.Name == type)) && Holds(f.Conditions, variables) && !f.IsHidden)
            .GroupBy(f => f.ResponseKey, StringComparer.Ordinal)
            .Select(g => g.ToList());

    public static bool Holds(ImmutableArray<Condition> conditions, Dictionary<string, string> variables) =>
        conditions.All(c => (variables[c.Variable] == "true") == c.Include);
}
