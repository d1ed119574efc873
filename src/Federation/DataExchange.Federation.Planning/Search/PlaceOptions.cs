using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>The ways in which the needs of a place can be met, each looked for once.</summary>
internal sealed class PlaceOptions(PlanSearch search, Place place)
{
    private readonly Dictionary<(Need, string), Option?> _options = [];
    private readonly Dictionary<(string, string, int?), ImmutableArray<Need>> _requires = [];
    private readonly Dictionary<int, ImmutableArray<Need>> _reads = [];
    private Dictionary<(string Subgraph, string WireType), Hop>? _hops;

    /// <summary>Whether the place is an interface object, whose concrete type its subgraph does not know.</summary>
    public bool IsInterfaceObject =>
        place.Subgraph is { } subgraph && search.Catalog.Type(subgraph, place.ConcreteType) is { IsInterfaceObject: true };

    /// <summary>The ways into other subgraphs.</summary>
    public Dictionary<(string Subgraph, string WireType), Hop> Hops =>
        _hops ??= search.Nest(() => new HopSearch(search, place).Find(), []);

    /// <summary>How a subgraph can meet a need, or null when it cannot.</summary>
    public Option? Of(Need need, string subgraph)
    {
        if (!_options.TryGetValue((need, subgraph), out var option))
        {
            option = search.Budget.TryStep() ? Find(need, subgraph) : null;
            _options[(need, subgraph)] = option;
        }

        return option;
    }

    private Option? Find(Need need, string subgraph)
    {
        // What is provided on the way here is not provided to one who comes back by key, as guards make one do.
        var isHere = subgraph == place.Subgraph;
        if (search.Catalog.Find(subgraph, place.ConcreteType, need.Name, isHere && need.Guard is null ? place.Provision : Provision.None) is not { } source || !IsUsable(source))
        {
            return null;
        }

        // A guard is told of which concrete type an entity is, and reads what that type has.
        if (need.Guard is not null && IsInterfaceObject)
        {
            return null;
        }

        Hop? hop = null;
        if ((!isHere || source.NeedsEntry || need.Guard is not null) && !Hops.TryGetValue((subgraph, source.WireType), out hop))
        {
            return null;
        }

        return new Option(source, hop, Requires(source, need.Guard), Reads(need.Guard), search.SolveBelow(need, source));
    }

    private bool IsUsable(FieldSource source)
    {
        // The fields of an interface, entered by its key, belong to concrete types that are not known yet: all of them must have it answered.
        return source.Field.ContextArguments.All(a => !search.Contexts.Find(place.Needs.Position, a).All.IsEmpty)
            && (!IsInterfaceObject
                || (search.Catalog.Type(source.Subgraph, place.ConcreteType) is { } type
                    && (type.IsInterfaceObject || search.Catalog.AnswersForAll(type, source.Field.Name))));
    }

    private ImmutableArray<Need> Requires(FieldSource source, int? guard)
    {
        if (source.Field.Requires is not { } requires)
        {
            return [];
        }

        if (!_requires.TryGetValue((source.Subgraph, source.Field.Name, guard), out var needs))
        {
            needs = search.FieldSets.Of(requires.Selections, source.WireType, [place.ConcreteType], place.Needs.Position);
            needs = guard is null ? needs : [.. needs.Select(n => IsClients(n) ? n : n.Under(guard, n.Below))];
            _requires[(source.Subgraph, source.Field.Name, guard)] = needs;
        }

        return needs;
    }

    // What a guarded field is computed from is not asked for either of whom the guard does not let pass, unless the client gets it unguarded.
    private static bool IsClients(Need need) => !need.Key.StartsWith('~') && (need.Below is not { } below || below.Needs.All(IsClients));

    private ImmutableArray<Need> Reads(int? guard)
    {
        if (guard is not { } id || place.Subgraph is null)
        {
            return [];
        }

        if (!_reads.TryGetValue(id, out var needs))
        {
            _reads[id] = needs = search.Guards.Of(id, place.ConcreteType, place.Needs.Position);
        }

        return needs;
    }
}
