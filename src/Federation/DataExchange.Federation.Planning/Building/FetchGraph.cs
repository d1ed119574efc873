using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Search;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Building;

/// <summary>The fetches of a plan while they are made, and how they depend on each other.</summary>
internal sealed class FetchGraph(PlanSearch search, int maxFetches)
{
    private readonly List<FetchGroup> _groups = [];

    /// <summary>The fetches, in the order of making.</summary>
    public IReadOnlyList<FetchGroup> Groups => _groups;

    /// <summary>Who decides what is fetched from where.</summary>
    public PlanSearch Search => search;

    /// <summary>What waits for values from contexts.</summary>
    public ContextLinks Contexts { get; } = new();

    /// <summary>Whether there are more fetches than a plan may have.</summary>
    public bool IsTooLarge => _groups.Count > maxFetches;

    /// <summary>Makes a fetch.</summary>
    public FetchGroup Add(string subgraph, ImmutableArray<PathLink>? path, int? guard, int part)
    {
        var group = new FetchGroup(_groups.Count, subgraph, path, guard, part, new SelectionBuilder());
        _groups.Add(group);
        return group;
    }

    /// <summary>Removes a fetch that another has taken the place of.</summary>
    public void Replace(FetchGroup group, FetchGroup by)
    {
        _groups.Remove(group);
        foreach (var other in _groups)
        {
            other.Redirect(group, by);
        }
    }

    /// <summary>Builds what is needed at a position that a fetch has come to; returns the fetches that take part.</summary>
    public HashSet<FetchGroup> Build(Arrival arrival, string subgraph, string staticType, NeedSet needs, Provision provision)
    {
        var groups = new HashSet<FetchGroup>();
        if (search.Catalog.Type(subgraph, staticType) is not { } type || !search.Budget.TryStep() || IsTooLarge)
        {
            return groups;
        }

        arrival.Selections.NeedsTypeName |= search.Catalog.IsAbstract(needs.TypeName) || search.Catalog.IsAbstract(staticType);
        foreach (var concreteType in type.PossibleTypes)
        {
            var solution = search.Solve(needs, concreteType, subgraph, provision);
            groups.UnionWith(new PlaceBuilder(this, arrival, needs, concreteType).Build(solution));
        }

        return groups;
    }
}
