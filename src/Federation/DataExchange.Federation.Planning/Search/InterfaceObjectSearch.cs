using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>
/// Meets the needs of a place whose subgraph knows an interface as an object. What other interface objects have is met as usual; for the rest a
/// subgraph that knows the concrete types is entered by the key of the interface.
/// </summary>
internal sealed class InterfaceObjectSearch(PlanSearch search, Place place, PlaceOptions options, Func<ImmutableArray<Need>, PlaceSolution> choose)
{
    public PlaceSolution Solve()
    {
        var untyped = place.Needs.Needs.Where(IsUntyped).ToImmutableArray();
        var typed = place.Needs.Needs.RemoveRange(untyped);
        if (typed.IsEmpty && !IsTypeShown())
        {
            return choose(untyped);
        }

        // Once the type is known, what the members have themselves may be cheaper.
        var split = Enter(choose(untyped), place.Needs.With(typed));
        return untyped.IsEmpty || typed.IsEmpty || search.Budget.IsTight ? split : PlaceSearch.Better(split, Enter(choose([]), place.Needs));
    }

    // What is withheld is not needed, but stands in the answer as null, for its types only.
    private bool IsTypeShown() => place.Needs.Client?.Fields.Any(f => f.IsWithheld && f.Types is { } only && !search.Catalog.PossibleTypes(place.ConcreteType).All(t => only.Any(o => o.Name == t.Name))) == true;

    private bool IsUntyped(Need need) =>
        need.Types is null && need.Name != "__typename" && search.Catalog.Subgraphs.Any(s => options.Of(need, s) is not null);

    private PlaceSolution Enter(PlaceSolution untyped, NeedSet typed)
    {
        PlaceSolution? best = null;
        foreach (var subgraph in search.Catalog.Subgraphs)
        {
            if (search.Catalog.Type(subgraph, place.ConcreteType) is not { IsInterfaceObject: false }
                || !options.Hops.TryGetValue((subgraph, place.ConcreteType), out var hop))
            {
                continue;
            }

            var below = search.SolvePosition(typed, place.ConcreteType, subgraph, Provision.None);
            var cost = untyped.Cost.WithRequest(hop.Wave, search.Catalog.Subgraphs.IndexOf(subgraph)).And(below.Cost, hop.Wave);
            var unresolved = untyped.Unresolved.AddRange(below.Remainder?.Needs ?? []);
            if (best is null || unresolved.Length < best.Unresolved.Length || (unresolved.Length == best.Unresolved.Length && cost.CompareTo(best.Cost) < 0))
            {
                best = new PlaceSolution(untyped.Picks, new TypedHop(hop, typed), cost, unresolved);
            }
        }

        return best ?? untyped with { Unresolved = untyped.Unresolved.AddRange(typed.Needs) };
    }
}
