using System.Collections.Frozen;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Reads the subgraphs from the <c>join__Graph</c> enum.</summary>
internal static class SubgraphsReading
{
    /// <summary>The subgraphs by the value that stands for them.</summary>
    public static FrozenDictionary<string, Subgraph> Read(DocumentNode document, LinkedSpec join, Diagnostics diagnostics)
    {
        var name = join.Type("Graph");
        var definition = document.Definitions.OfType<EnumTypeDefinitionNode>().FirstOrDefault(e => e.Name.Value == name);
        if (definition is null || definition.Values.IsEmpty)
        {
            diagnostics.Report($"The supergraph has no enum `{name}` that lists its subgraphs.", definition);
            return FrozenDictionary<string, Subgraph>.Empty;
        }

        var found = new Dictionary<string, Subgraph>(StringComparer.Ordinal);
        foreach (var value in definition.Values)
        {
            var graph = value.Directives.Named(join.Directive("graph")).FirstOrDefault();
            if (graph?.Text("name") is not { Length: > 0 } subgraph)
            {
                diagnostics.Report($"The value `{value.Name.Value}` of `{name}` needs `@{join.Directive("graph")}(name:, url:)`.", value);
            }
            else if (found.Values.Any(s => s.Name == subgraph))
            {
                diagnostics.Report($"Two values of `{name}` name the subgraph `{subgraph}`.", value);
            }
            else
            {
                found[value.Name.Value] = new Subgraph(subgraph, value.Name.Value, graph.Text("url") ?? string.Empty);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
