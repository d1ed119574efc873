using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>
/// Meets the needs of a place from a given set of subgraphs, one after the other, each from the cheapest of them. In a direct trial a field that
/// several of them share is asked of several, each for what it can answer by itself.
/// </summary>
internal sealed class PlaceTrial(PlanSearch search, Place place, PlaceOptions options, ImmutableArray<string> allowed, bool isDirect)
{
    private readonly ImmutableArray<string> _subgraphs = place.Subgraph is { } here ? [here, .. allowed] : allowed;
    private readonly List<Pick> _picks = [];
    private readonly List<Need> _unresolved = [];
    private readonly Dictionary<Need, Met?> _placed = [];
    private Cost _cost = Cost.None;

    public PlaceSolution Run(ImmutableArray<Need> needs)
    {
        foreach (var need in needs)
        {
            if (search.Budget.Exceeded is not null)
            {
                break;
            }

            if (Meet(need, []) is { } met)
            {
                _picks.AddRange(met.Picks);
            }
            else
            {
                _unresolved.Add(need);
            }
        }

        return new PlaceSolution([.. _picks], null, _cost, [.. _unresolved]);
    }

    // Meets a need, and what its source cannot meet of it from another one. Null when nothing of it can be met.
    private Met? Meet(Need need, ImmutableArray<string> excluded)
    {
        if (_placed.TryGetValue(need, out var known))
        {
            // INVARIANT: a need that is being met is entered as not met, so that requirements that call for each other end.
            return known;
        }

        _placed[need] = null;
        Met? result = null;
        while (result is null && Cheapest(need, excluded) is { } option)
        {
            excluded = excluded.Add(option.Source.Subgraph);
            result = isDirect && search.Direct.Split(need, option.Source) is { } parts
                ? TakeParts(need, parts, option, excluded)
                : Take(need, option, excluded);
        }

        _placed[need] = result;
        return result;
    }

    private Option? Cheapest(Need need, ImmutableArray<string> excluded)
    {
        Option? best = null;
        Cost? bestCost = null;
        foreach (var subgraph in _subgraphs)
        {
            if (excluded.Contains(subgraph) || !search.Budget.TryStep() || options.Of(need, subgraph) is not { } option)
            {
                continue;
            }

            var cost = With(option, option.Hop?.Wave ?? 0);
            if (option.Below?.Remainder is not null)
            {
                // What is left has to come from somewhere else.
                cost = cost.WithRequest(Math.Max(1, cost.Waves.Length), search.Catalog.Subgraphs.Length);
            }

            if (bestCost is null || cost.CompareTo(bestCost) < 0)
            {
                best = option;
                bestCost = cost;
            }
        }

        return best;
    }

    private Met? Take(Need need, Option option, ImmutableArray<string> excluded)
    {
        var wave = option.Hop?.Wave ?? 0;
        var requires = ImmutableArray.CreateBuilder<Pick>();
        foreach (var required in option.Requires.Concat(option.Reads).Where(r => r.Name != "__typename"))
        {
            if (Meet(required, []) is not { IsComplete: true } met)
            {
                return null;
            }

            requires.AddRange(met.Picks);
            wave = Math.Max(wave, met.Completion + 1);
        }

        var pick = new Pick(need, option.Source, option.Hop, wave, requires.ToImmutable(), option.Requires, option.Reads);
        _cost = With(option, wave);
        var taken = new Met([pick], wave + (option.Below?.Cost.Waves.Length ?? 0), true);
        return option.Below?.Remainder is { } remainder ? Join(taken, search.Rest(need, remainder), excluded) : taken;
    }

    private Met? TakeParts(Need need, DirectPart parts, Option option, ImmutableArray<string> excluded)
    {
        var part = search.Rest(need, parts.Met);
        if (options.Of(part, option.Source.Subgraph) is not { } direct || Take(part, direct, excluded) is not { } taken)
        {
            return null;
        }

        // Who else shares the field is asked for the rest; when nobody does, the rest is reached from here.
        var rest = search.Rest(need, parts.Rest);
        if (Cheapest(rest, excluded) is not null)
        {
            return Join(taken, rest, excluded);
        }

        return options.Of(rest, option.Source.Subgraph) is { } full && Take(rest, full, excluded) is { } other
            ? new Met(taken.Picks.AddRange(other.Picks), Math.Max(taken.Completion, other.Completion), taken.IsComplete && other.IsComplete)
            : taken with { IsComplete = false };
    }

    private Met Join(Met taken, Need rest, ImmutableArray<string> excluded)
    {
        if (IsDisowned(rest, taken.Picks[0].Source) || Meet(rest, excluded) is not { } met)
        {
            _unresolved.Add(rest);
            return taken with { IsComplete = false };
        }

        return new Met(taken.Picks.AddRange(met.Picks), Math.Max(taken.Completion, met.Completion), met.IsComplete);
    }

    // What a root returns as a member of an interface is not completed from another root, member by member, where the subgraph has the member's field
    // declared as another's: nothing says that the two roots return the same object.
    private bool IsDisowned(Need rest, FieldSource source) =>
        place.Subgraph is null
        && rest.Below is { } below
        && below.Needs.Any(n => n.IsPartOfAll && search.Catalog.Type(source.Subgraph, n.Types!.Value[0])?.FindField(n.Name) is { IsExternal: true });

    private Cost With(Option option, int wave)
    {
        var cost = _cost.WithField();
        if (option.Hop is { } hop)
        {
            cost = WithHop(cost, hop).WithRequest(wave, Index(hop.Subgraph));
        }

        return option.Below is { } below ? cost.And(below.Cost, wave) : cost;
    }

    // The hops that a chain of keys goes through are asked too.
    private Cost WithHop(Cost cost, Hop hop)
    {
        foreach (var key in hop.Keys)
        {
            if (key.Hop is { } through)
            {
                cost = WithHop(cost, through).WithRequest(through.Wave, Index(through.Subgraph));
            }
        }

        return cost;
    }

    private int Index(string subgraph) => search.Catalog.Subgraphs.IndexOf(subgraph);
}
