using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>Which named types are members of which, in any subgraph.</summary>
internal sealed class TypeRelations
{
    private readonly HashSet<(string Super, string Sub)> _pairs = [];

    public TypeRelations(ImmutableArray<SubgraphSchema> subgraphs)
    {
        foreach (var type in subgraphs.SelectMany(s => s.Types))
        {
            foreach (var name in type.Interfaces)
            {
                _pairs.Add((name, type.Name));
            }

            foreach (var member in type.Members)
            {
                _pairs.Add((type.Name, member));
            }
        }
    }

    public bool IsSubType(string sub, string super) => sub == super || _pairs.Contains((super, sub));
}
