using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Gateway.Caching;

/// <summary>Makes the policies of one supergraph, one for each set of rights that a plan is compiled for. Immutable.</summary>
internal sealed class CachePolicies(Supergraph supergraph, ClassSeconds classes)
{
    private readonly CacheHints _hints = new(supergraph);

    /// <summary>The policy under which a caller's plans are compiled.</summary>
    /// <param name="catalogue">The classes of the supergraph's cells.</param>
    /// <param name="profile">The caller's rights.</param>
    public ICachePolicy For(FieldCatalogue catalogue, AccessProfile profile) => new FieldCachePolicy(supergraph, _hints, new CellBounds(catalogue, profile, classes));

    /// <summary>The policy where nothing is decided: the subgraphs' own hints, and nothing past freshness.</summary>
    public ICachePolicy ForEveryone() => new FieldCachePolicy(supergraph, _hints, cells: null);
}
