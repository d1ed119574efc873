using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>Names of contexts: each subgraph has its own, which the supergraph tells apart by the subgraph's name before them.</summary>
internal static class ContextNames
{
    public static string InSupergraph(SubgraphSchema subgraph, string context) => $"{subgraph.Name}__{context}";
}
