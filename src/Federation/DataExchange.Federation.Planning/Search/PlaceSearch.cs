using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Search;

/// <summary>Chooses, at one place, which subgraphs are asked for what.</summary>
internal sealed class PlaceSearch(PlanSearch search, Place place)
{
    private const int MaxExhaustive = 4;
    private readonly PlaceOptions _options = new(search, place);

    /// <summary>The cheapest way to meet as many of the needs as can be met.</summary>
    public PlaceSolution Solve()
    {
        if (_options.IsInterfaceObject)
        {
            return new InterfaceObjectSearch(search, place, _options, Choose).Solve();
        }

        return Choose([.. place.Needs.Needs.Where(n => n.AppliesTo(place.ConcreteType) && n.Name != "__typename")]);
    }

    // What comes with different parts of the answer is fetched apart, so it is decided apart.
    private PlaceSolution Choose(ImmutableArray<Need> needs)
    {
        if (needs.All(n => n.Part == needs[0].Part))
        {
            return ChooseTogether(needs);
        }

        PlaceSolution? all = null;
        foreach (var part in needs.GroupBy(n => n.Part).OrderBy(g => g.Key))
        {
            var one = ChooseTogether([.. part]);
            all = all is null ? one : all with
            {
                Picks = all.Picks.AddRange(one.Picks),
                Cost = all.Cost.AndLater(one.Cost),
                Unresolved = all.Unresolved.AddRange(one.Unresolved),
            };
        }

        return all!;
    }

    private PlaceSolution ChooseTogether(ImmutableArray<Need> needs)
    {
        var local = Try(needs, []);
        if (local.Unresolved.IsEmpty && local.Cost.Requests == 0)
        {
            return local;
        }

        var all = WithRequired(needs);
        var useful = search.Catalog.Subgraphs.Where(s => s != place.Subgraph && all.Any(n => _options.Of(n, s) is not null)).ToImmutableArray();
        var needed = useful.Where(s => all.Any(n => IsOnlySource(n, s))).ToImmutableArray();
        var others = useful.RemoveRange(needed);
        if (!needed.IsEmpty)
        {
            local = Better(local, Try(needs, needed));
        }

        if (search.Budget.IsTight)
        {
            return Better(local, Try(needs, useful));
        }

        var best = others.Length <= MaxExhaustive ? Exhaust(needs, needed, others, local) : Reduce(needs, useful, local);
        return Spread(needs, useful, best);
    }

    // What the needs require has to be met too, and so on.
    private List<Need> WithRequired(ImmutableArray<Need> needs)
    {
        var all = needs.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var subgraph in search.Catalog.Subgraphs)
            {
                all.AddRange(_options.Of(all[i], subgraph) is { } option ? option.Requires.Concat(option.Reads).Where(r => r.Name != "__typename" && !all.Contains(r)) : []);
            }
        }

        return all;
    }

    private bool IsOnlySource(Need need, string subgraph) =>
        _options.Of(need, subgraph) is not null
        && search.Catalog.Subgraphs.All(s => s == subgraph || _options.Of(need, s) is null);

    // Every set of subgraphs is tried.
    private PlaceSolution Exhaust(ImmutableArray<Need> needs, ImmutableArray<string> needed, ImmutableArray<string> others, PlaceSolution best)
    {
        for (var set = 1; set < 1 << others.Length && search.Budget.Exceeded is null; set++)
        {
            best = Better(best, Try(needs, [.. needed, .. others.Where((_, i) => (set & (1 << i)) != 0)]));
        }

        return best;
    }

    // Too many sets to try: the ones that can be done without are left out, one by one.
    private PlaceSolution Reduce(ImmutableArray<Need> needs, ImmutableArray<string> useful, PlaceSolution best)
    {
        best = Better(best, Try(needs, useful));
        for (var i = useful.Length - 1; i >= 0 && search.Budget.Exceeded is null; i--)
        {
            var fewer = useful.RemoveAt(i);
            var without = Try(needs, fewer);
            if (ReferenceEquals(Better(best, without), without) || Same(best, without))
            {
                best = without;
                useful = fewer;
            }
        }

        return best;
    }

    private PlaceSolution Try(ImmutableArray<Need> needs, ImmutableArray<string> allowed)
    {
        search.Budget.CountCandidate();
        return new PlaceTrial(search, place, _options, allowed, isDirect: false).Run(needs);
    }

    // What several subgraphs share can be asked of several at once, each for what it answers by itself, instead of one after the other.
    private PlaceSolution Spread(ImmutableArray<Need> needs, ImmutableArray<string> useful, PlaceSolution best)
    {
        if (best.Cost.Waves.Length < 2 || !needs.Any(n => IsShared(n, useful)))
        {
            return best;
        }

        search.Budget.CountCandidate();
        return Better(best, new PlaceTrial(search, place, _options, useful, isDirect: true).Run(needs));
    }

    private bool IsShared(Need need, ImmutableArray<string> subgraphs) =>
        need.Below is not null && subgraphs.Count(s => _options.Of(need, s) is not null) > 1;

    private static bool Same(PlaceSolution x, PlaceSolution y) =>
        x.Unresolved.Length == y.Unresolved.Length && x.Cost.CompareTo(y.Cost) == 0;

    /// <summary>The one that meets more; of two that meet as much, the cheaper; of two equals, the first.</summary>
    public static PlaceSolution Better(PlaceSolution known, PlaceSolution other)
    {
        var met = other.Unresolved.Length.CompareTo(known.Unresolved.Length);
        return met < 0 || (met == 0 && other.Cost.CompareTo(known.Cost) < 0) ? other : known;
    }
}
