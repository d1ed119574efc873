using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Search;

/// <summary>
/// Splits what is needed below a shared field into what one subgraph answers by itself and the rest: the rest can be asked of another subgraph that
/// shares the field, at the same time instead of after it.
/// </summary>
internal sealed class DirectSearch(PlanSearch search)
{
    private readonly Dictionary<(Need, string), DirectPart?> _parts = [];

    /// <summary>The parts of a need; null where there are not two.</summary>
    public DirectPart? Split(Need need, FieldSource source)
    {
        if (!_parts.TryGetValue((need, source.Subgraph), out var part))
        {
            part = need.Below is { } below ? Split(below, source) : null;
            part = part is null || part.Met.Needs.IsEmpty || part.Rest.Needs.IsEmpty ? null : part;
            _parts[(need, source.Subgraph)] = part;
        }

        return part;
    }

    // INVARIANT: the normaliser bounds the depth of an operation.
    private DirectPart? Split(NeedSet needs, FieldSource source)
    {
        var typeName = source.Field.Type.NamedType.Name;
        if (search.Catalog.Schema.FindType(typeName) is not ObjectType || search.Catalog.Type(source.Subgraph, typeName) is null)
        {
            return null;
        }

        var met = ImmutableArray.CreateBuilder<Need>();
        var rest = ImmutableArray.CreateBuilder<Need>();
        foreach (var need in needs.Needs)
        {
            Split(need, typeName, source, met, rest);
        }

        return new DirectPart(needs.With(met.ToImmutable()), needs.With(rest.ToImmutable()));
    }

    private void Split(Need need, string typeName, FieldSource parent, ImmutableArray<Need>.Builder met, ImmutableArray<Need>.Builder rest)
    {
        var source = search.Budget.TryStep() ? search.Catalog.Find(parent.Subgraph, typeName, need.Name, parent.Provision) : null;
        if (need.Name == "__typename")
        {
            met.Add(need);
        }
        else if (source is null || need.Guard is not null || source.NeedsEntry)
        {
            rest.Add(need);
        }
        else if (need.Below is not { } below || search.SolveBelow(need, source) is { Remainder: null, Cost.Requests: 0 })
        {
            met.Add(need);
        }
        else if (Split(below, source) is { } parts && !parts.Met.Needs.IsEmpty)
        {
            met.Add(need.With(parts.Met));
            rest.Add(need.With(parts.Rest));
        }
        else
        {
            rest.Add(need);
        }
    }
}
