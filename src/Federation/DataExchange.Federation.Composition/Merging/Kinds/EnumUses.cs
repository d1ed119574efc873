using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Where enum types are used: as inputs, as outputs, or both.</summary>
internal sealed class EnumUses
{
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    public EnumUses(ImmutableArray<SubgraphSchema> subgraphs)
    {
        foreach (var subgraph in subgraphs)
        {
            foreach (var type in subgraph.Types)
            {
                _inputs.UnionWith(type.Inputs.Select(i => TypeNodes.Name(i.Type)));
                _inputs.UnionWith(type.Fields.SelectMany(f => f.Node.Arguments).Where(a => !SubgraphContexts.IsContextual(subgraph, a)).Select(a => TypeNodes.Name(a.Type)));
                _outputs.UnionWith(type.Fields.Select(f => TypeNodes.Name(f.Type)));
            }
        }
    }

    public bool IsInput(string name) => _inputs.Contains(name);

    public bool IsOutput(string name) => _outputs.Contains(name);
}
