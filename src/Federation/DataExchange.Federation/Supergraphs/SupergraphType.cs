using System.Collections.Immutable;

namespace DataExchange.Federation.Supergraphs;

/// <summary>A type of the supergraph and what each subgraph makes of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Definitions">The definitions, ordered by the name of the subgraph; at least one.</param>
public sealed record SupergraphType(string Name, ImmutableArray<SubgraphType> Definitions)
{
    /// <summary>The definition in a subgraph, or null where the subgraph does not know the type.</summary>
    public SubgraphType? In(string subgraph)
    {
        foreach (var definition in Definitions)
        {
            if (definition.Subgraph == subgraph)
            {
                return definition;
            }
        }

        return null;
    }
}
