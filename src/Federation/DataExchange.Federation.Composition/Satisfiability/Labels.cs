using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>The states of progressive overrides that are checked: every combination of a few labels; of many, all off, all on, and each one alone.</summary>
internal static class Labels
{
    private const int MaxCombined = 6;

    public static IEnumerable<ImmutableHashSet<string>> Combinations(Supergraph supergraph)
    {
        var labels = supergraph.Schema.Types
            .Select(t => supergraph.FindType(t.Name))
            .OfType<SupergraphType>()
            .SelectMany(t => t.Definitions)
            .SelectMany(d => d.Fields.Values)
            .Select(f => f.OverrideLabel)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (labels.Count > MaxCombined)
        {
            return [[], [.. labels], .. labels.Select(l => ImmutableHashSet.Create(l))];
        }

        return Enumerable.Range(0, 1 << labels.Count).Select(mask => labels.Where((_, i) => (mask & (1 << i)) != 0).ToImmutableHashSet(StringComparer.Ordinal));
    }
}
