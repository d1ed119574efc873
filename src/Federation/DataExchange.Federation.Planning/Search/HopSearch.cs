using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>Finds the ways from a place into the subgraphs: nearest first, over as many keys as it takes.</summary>
internal sealed class HopSearch(PlanSearch search, Place place)
{
    private readonly Dictionary<(string Subgraph, string WireType), Hop> _hops = [];
    private readonly List<Hop> _order = [];

    /// <summary>The ways, by subgraph and type to enter as. The subgraph that the place is reached in is one of them: it may have to be entered again.</summary>
    public Dictionary<(string Subgraph, string WireType), Hop> Find()
    {
        if (place.Subgraph is null)
        {
            AddRoots();
            return _hops;
        }

        var entries = search.Catalog.Subgraphs
            .SelectMany(s => search.Catalog.Entries(s, place.ConcreteType).Select(e => (Subgraph: s, Entry: e)))
            .ToList();
        while (search.Budget.TryStep() && Nearest(entries) is { } next)
        {
            _hops.Add((next.Subgraph, next.Entry!.WireType), next);
            _order.Add(next);
        }

        return _hops;
    }

    private void AddRoots()
    {
        foreach (var subgraph in search.Catalog.Subgraphs)
        {
            if (search.Catalog.Type(subgraph, place.ConcreteType) is not null)
            {
                _hops.Add((subgraph, place.ConcreteType), new Hop(subgraph, 1, null, []));
            }
        }
    }

    private Hop? Nearest(List<(string Subgraph, EntryPoint Entry)> entries)
    {
        Hop? best = null;
        var bestFields = 0;
        foreach (var (subgraph, entry) in entries)
        {
            if (_hops.ContainsKey((subgraph, entry.WireType)) || Enter(subgraph, entry) is not { } hop)
            {
                continue;
            }

            var fields = hop.Keys.Count(k => k.Need.Key.StartsWith('~'));
            if (best is null || hop.Wave < best.Wave || (hop.Wave == best.Wave && hop.Subgraph == best.Subgraph && fields < bestFields))
            {
                best = hop;
                bestFields = fields;
            }
        }

        return best;
    }

    private Hop? Enter(string subgraph, EntryPoint entry)
    {
        var keys = ImmutableArray.CreateBuilder<Pick>();
        var wave = 1;
        foreach (var need in search.FieldSets.Of(entry.Key.Fields.Selections, entry.WireType, [place.ConcreteType], place.Needs.Position))
        {
            if (need.Name == "__typename")
            {
                continue;
            }

            if (Obtain(need) is not { } found)
            {
                return null;
            }

            keys.Add(found.Pick);
            wave = Math.Max(wave, found.Completion + 1);
        }

        return new Hop(subgraph, wave, entry, keys.ToImmutable());
    }

    private (Pick Pick, int Completion)? Obtain(Need need)
    {
        (Pick Pick, int Completion)? best = From(need, place.Subgraph!, null, place.Provision);
        foreach (var hop in _order)
        {
            if (best is { } known && known.Completion <= hop.Wave)
            {
                continue;
            }

            if (From(need, hop.Subgraph, hop, Provision.None) is { } found && (best is not { } b || found.Completion < b.Completion))
            {
                best = found;
            }
        }

        return best;
    }

    private (Pick Pick, int Completion)? From(Need need, string subgraph, Hop? hop, Provision provision)
    {
        if (search.Catalog.Find(subgraph, place.ConcreteType, need.Name, provision) is not { NeedsEntry: false } source
            || (hop?.Entry is { } entry && entry.WireType != source.WireType))
        {
            return null;
        }

        var below = search.SolveBelow(need, source);
        var wave = hop?.Wave ?? 0;
        return below?.Remainder is null ? (new Pick(need, source, hop, wave, [], [], []), wave + (below?.Cost.Waves.Length ?? 0)) : null;
    }
}
