using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Builds the fetches of an operation from its root down.</summary>
internal sealed class RootBuilder(FetchGraph graph)
{
    /// <summary>Builds a query or a subscription; returns what cannot be met.</summary>
    public ImmutableArray<Need> BuildParallel(NeedSet root)
    {
        var solution = graph.Search.Solve(root, root.TypeName, null, Provision.None);
        new PlaceBuilder(graph, new Arrival(null, new SelectionBuilder(), [], []), root, root.TypeName).Build(solution);
        return solution.Unresolved;
    }

    /// <summary>Builds a mutation: one root field after the other, neighbours in one subgraph together; returns what cannot be met.</summary>
    public ImmutableArray<Need> BuildSerial(NeedSet root)
    {
        var unresolved = ImmutableArray.CreateBuilder<Need>();
        var arrival = new Arrival(null, new SelectionBuilder(), [], []);
        FetchGroup? last = null;
        foreach (var need in root.Needs)
        {
            var one = root.With([need]);
            var solution = graph.Search.Solve(one, root.TypeName, null, Provision.None);
            unresolved.AddRange(solution.Unresolved);
            if (last is not null && solution.Picks.Any(p => p.Source.Subgraph != last.Subgraph || p.Need.Guard != last.Guard))
            {
                arrival = new Arrival(null, new SelectionBuilder(), [], []);
            }

            var known = graph.Groups.Count;
            new PlaceBuilder(graph, arrival, one, root.TypeName).Build(solution);
            foreach (var group in graph.Groups.Skip(known).Where(g => g.Path is null).ToList())
            {
                group.DependOn(last is null ? [] : [last]);
                last = group;
            }
        }

        return unresolved.ToImmutable();
    }
}
