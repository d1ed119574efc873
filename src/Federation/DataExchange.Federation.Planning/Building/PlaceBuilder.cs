using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Search;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Builds the fetches for one concrete type at one position, as the search decided.</summary>
internal sealed class PlaceBuilder(FetchGraph graph, Arrival arrival, NeedSet needs, string concreteType)
{
    private readonly Dictionary<Pick, HashSet<FetchGroup>> _built = [];

    /// <summary>Builds them; returns the fetches that take part.</summary>
    public HashSet<FetchGroup> Build(PlaceSolution solution)
    {
        var groups = new HashSet<FetchGroup>();
        foreach (var pick in solution.Picks)
        {
            groups.UnionWith(Build(pick, arrival.When(pick.Need.Conditions)));
        }

        if (solution.Typed is { } typed)
        {
            groups.UnionWith(BuildTyped(typed));
        }

        return groups;
    }

    // Builds a pick that is needed under conditions; called again when it is needed under others too.
    private HashSet<FetchGroup> Build(Pick pick, ImmutableArray<Condition> conditions)
    {
        var isNew = !_built.TryGetValue(pick, out var groups);
        groups ??= _built[pick] = [];
        if (!graph.Search.Budget.TryStep() || graph.IsTooLarge)
        {
            return groups;
        }

        // What is below is built once, so it must not depend on who needed it first.
        conditions = pick.Need.Below is null || pick.Need.Conditions.Length > 0 ? conditions : arrival.Conditions;
        var group = pick.Hop is { } hop ? Enter(hop, pick, conditions) : arrival.Group;
        if (group is null)
        {
            return groups;
        }

        group.NeedWhen(conditions);
        groups.Add(group);
        if (pick.Need.Part is { } part)
        {
            group.Serves.Add(part);
        }

        SendRequired(pick, group, conditions);
        if (isNew)
        {
            TakeContexts(pick, group);
            AddField(pick, group, conditions, groups);
        }

        if (pick.Need.IsContext)
        {
            graph.Contexts.Provide(arrival.Path, pick.Need.Key, groups);
        }

        return groups;
    }

    private void SendRequired(Pick pick, FetchGroup group, ImmutableArray<Condition> conditions)
    {
        foreach (var required in pick.Requires)
        {
            group.DependOn(Build(required, conditions));
        }

        foreach (var sent in pick.Sent)
        {
            Represent(group, pick.Source.WireType).ForEach(r => r.AddRequired(sent));
        }

        foreach (var read in pick.Read)
        {
            Represent(group, pick.Source.WireType).ForEach(r => r.AddRead(read));
        }
    }

    private void TakeContexts(Pick pick, FetchGroup group)
    {
        foreach (var argument in pick.Source.Field.ContextArguments)
        {
            ImmutableArray<ContextSource> sources = [.. graph.Search.Contexts.Find(needs.Position, argument).All.Select(p => p.ToSource())];
            group.Take(new ContextUse(pick.Source.WireType, pick.Source.Field.Name, argument, sources));
            graph.Contexts.Use(group, arrival.Path, sources);
        }
    }

    private void AddField(Pick pick, FetchGroup group, ImmutableArray<Condition> conditions, HashSet<FetchGroup> groups)
    {
        var selections = pick.Hop is null ? arrival.Selections : group.Root;
        var childType = pick.Need.Below is null ? null : pick.Source.Field.Type.NamedType.Name;
        var field = selections.Add(pick.Need, childType, concreteType, pick.Source.WireType);
        if (field.Child is not { } child || pick.Need.Below is not { } below)
        {
            return;
        }

        if (!field.Built.TryGetValue((below, pick.Source.Provision.Text), out var built))
        {
            var next = new Arrival(group, child, arrival.Path.Add(new PathLink(field, needs.TypeName)), conditions);
            built = graph.Build(next, pick.Source.Subgraph, childType!, below, pick.Source.Provision);
            field.Built[(below, pick.Source.Provision.Text)] = built;
        }

        groups.UnionWith(built);
    }

    // Of an interface object another fetch may find out the concrete type first.
    private List<RepresentationBuilder> Represent(FetchGroup group, string wireType)
    {
        var types = graph.Search.Catalog.PossibleTypes(concreteType).Select(t => t.Name).Prepend(concreteType).Distinct();
        return [.. types.Select(t => group.Represent(t, wireType))];
    }

    private HashSet<FetchGroup> BuildTyped(TypedHop typed)
    {
        arrival.Selections.NeedsTypeName = true;
        var group = Enter(typed.Hop, typed.Hop.Wave, null, arrival.Group?.Part ?? 0, [], arrival.Conditions);
        group.NeedWhen(arrival.Conditions);

        // The concrete type is part of whatever shows the object.
        group.Serves.Add(group.Part);
        var next = new Arrival(group, group.Root, arrival.Path, arrival.Conditions);
        var groups = graph.Build(next, typed.Hop.Subgraph, concreteType, typed.Needs, Provision.None);
        groups.Add(group);
        return groups;
    }

    private string? Coverage(Pick pick) => pick.Source.Field.ContextArguments is { IsEmpty: false } arguments
        ? string.Join('/', arguments.Select(a => graph.Search.Contexts.Find(needs.Position, a).Coverage).Where(c => c.Length > 0).Distinct())
        : null;

    private FetchGroup Enter(Hop hop, Pick pick, ImmutableArray<Condition> conditions) =>
        Enter(hop, pick.Wave, pick.Need.Guard, pick.Need.Part ?? 0, pick.Sent, conditions, Coverage(pick));

    private FetchGroup Enter(
        Hop hop, int wave, int? guard, int part, ImmutableArray<Need> sent, ImmutableArray<Condition> conditions, string? coverage = null)
    {
        var variant = 0;
        FetchGroup? group;
        ImmutableArray<Need> all = [.. sent, .. hop.Keys.Select(k => k.Need)];
        while (arrival.Selections.Hops.TryGetValue((hop.Subgraph, wave, guard, part, variant), out group)
            && (group.Coverage != coverage || group.ConflictsWith(concreteType, all)))
        {
            // What waits for a context is not to hold up what does not; where it does not, the two are made one in the end.
            variant++;
        }

        if (group is null)
        {
            group = graph.Add(hop.Subgraph, hop.Entry is null ? null : arrival.Path, guard, part);
            group.Coverage = coverage;
            arrival.Selections.Hops.Add((hop.Subgraph, wave, guard, part, variant), group);
        }

        if (arrival.Group is { } from)
        {
            group.DependOn([from]);
        }

        if (hop.Entry is { } entry)
        {
            foreach (var key in hop.Keys)
            {
                Represent(group, entry.WireType).ForEach(r => r.AddKey(key.Need));
                group.DependOn(Build(key, conditions));
            }
        }

        return group;
    }
}
