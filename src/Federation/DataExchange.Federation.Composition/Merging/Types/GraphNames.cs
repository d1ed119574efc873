using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>The values of <c>join__Graph</c>: names of subgraphs as GraphQL can write them.</summary>
internal sealed class GraphNames
{
    private readonly FrozenDictionary<string, string> _names;

    public GraphNames(ImmutableArray<SubgraphSchema> subgraphs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in subgraphs.GroupBy(s => Sanitize(s.Name), StringComparer.Ordinal))
        {
            var isAlone = group.Count() == 1;
            var number = 1;
            foreach (var subgraph in group)
            {
                var name = isAlone ? group.Key : Numbered(group.Key, number++);
                while (!taken.Add(name))
                {
                    name = Numbered(group.Key, number++);
                }

                names[subgraph.Name] = name;
            }
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string this[SubgraphSchema subgraph] => _names[subgraph.Name];

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");

    private static string Sanitize(string name)
    {
        var upper = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        return upper.Length == 0 || char.IsAsciiDigit(upper[0]) ? "_" + upper : upper;
    }
}
