using System.Collections.Immutable;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Caching;

/// <summary>
/// Says for one set of rights what may be kept for how long: as the subgraphs say (<see cref="CacheHints"/>), and no longer than the data's class and the
/// caller's agreements let it be (<see cref="CellBounds"/>). What a mutation or a subscription answers is never kept. Immutable.
/// </summary>
/// <param name="supergraph">The supergraph.</param>
/// <param name="hints">What its subgraphs say.</param>
/// <param name="cells">What catalogue and agreements say; null where nothing is decided.</param>
internal sealed class FieldCachePolicy(Supergraph supergraph, CacheHints hints, CellBounds? cells) : ICachePolicy
{
    private static readonly CellBound Undecided = new(int.MaxValue, 0);

    public string SchemaRevision => supergraph.Revision;

    /// <summary>Only the seconds of objects: what bounds their cells is said of each field.</summary>
    public CacheRule OfType(string subgraph, string type) => new(hints.OfType(subgraph, type), int.MaxValue, int.MaxValue);

    public CacheRule OfField(string subgraph, string type, string field)
    {
        if (type == supergraph.Schema.MutationType?.Name || type == supergraph.Schema.SubscriptionType?.Name)
        {
            return CacheRule.Never;
        }

        if (field == "__typename")
        {
            return new CacheRule(null, CellBound.None.Most, CellBound.None.Stale);
        }

        var age = hints.OfField(subgraph, type, field);
        var bound = BoundOf(type, field);
        return new CacheRule(age.MaxAge, Math.Min(age.Most, bound.Most), bound.Stale);
    }

    public ImmutableArray<string> KeyOf(string subgraph, string type) =>
        supergraph.FindType(type)?.In(subgraph) is { } definition ? FirstKey.Of(definition) : [];

    /// <summary>For a type that is known only when the answer is there, the field of the first that is about a person: it may be one of those.</summary>
    public string? SubjectOf(string type) => Concrete(type).Select(t => AccessDirectives.SubjectOf(t.Directives)).FirstOrDefault(f => f is not null);

    /// <summary>What bounds the field on every type that may have it, whichever answers.</summary>
    private CellBound BoundOf(string type, string field)
    {
        if (cells is null)
        {
            return Undecided;
        }

        CellBound? found = null;
        foreach (var concrete in Concrete(type).Where(t => t.FindField(field) is not null))
        {
            var bound = cells.Of($"{concrete.Name}.{field}");
            found = found?.And(bound) ?? bound;
        }

        return found ?? CellBound.Never;
    }

    private ImmutableArray<ObjectType> Concrete(string type) => supergraph.Schema.FindType(type) is CompositeType composite ? supergraph.Schema.PossibleTypes(composite) : [];
}
