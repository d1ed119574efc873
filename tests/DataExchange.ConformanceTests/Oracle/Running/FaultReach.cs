using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>What a fault can take away from an answer: what the broken fetches, and those that depend on them, supply.</summary>
internal sealed class FaultReach
{
    private readonly QueryPlan _plan;
    private readonly bool _isSilent;
    private readonly HashSet<int> _broken = [];
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> _suppliedBy = [];

    public FaultReach(QueryPlan plan, Fault fault)
    {
        _plan = plan;
        _isSilent = fault.Kind == FaultKind.Forgetful;
        foreach (var fetch in plan.Fetches)
        {
            var isHit = fetch.Subgraph == fault.Subgraph && (fault.Kind == FaultKind.Unreachable || fetch is EntityFetch);
            if (isHit || fetch.DependsOn.Any(_broken.Contains))
            {
                _broken.Add(fetch.Id);
                _suppliedBy[fetch.Id] = new HashSet<string>(StringComparer.Ordinal);
                var at = fetch is EntityFetch e ? string.Join('/', e.Path.Select(s => s.Key)) : string.Empty;
                Add(fetch.Selections, at, _suppliedBy[fetch.Id]);
                AddTypes(fetch, at, _suppliedBy[fetch.Id]);
            }
        }
    }

    public int BrokenFetches => _broken.Count;

    /// <summary>Whether a null has an error: at its place, above, or below where it moved up; a fetch has one error, at the first place that it leaves empty. An unknown entity needs none.</summary>
    public bool IsExplained(ResponsePath place, IEnumerable<ResponsePath> errors) =>
        (_isSilent && _broken.Any(id => Supplies(id, place.Keys))) || errors.Any(e => e.IsAtOrBelow(place) || place.IsAtOrBelow(e) || Explains(e, place));

    /// <summary>Whether a place may have another value: an entity that is forgotten has no value for the contexts of what is below it.</summary>
    public bool MayDiffer(ResponsePath place) => _isSilent && _broken.Any(id =>
        _plan.Fetches[id] is EntityFetch { Contexts.IsEmpty: false }
        && _suppliedBy[id].Any(s => place.Keys == s || place.Keys.StartsWith(s + "/", StringComparison.Ordinal)));

    private bool Explains(ResponsePath error, ResponsePath place) => _broken.Any(id => Supplies(id, place.Keys) && Origins(id).Any(o => Supplies(o, error.Keys)));

    /// <summary>Whether a place may be null: it is lost, or a lost place below it takes it along.</summary>
    public bool MayBeNull(ResponsePath path)
    {
        List<NormalizedSelectionSet> sets = [_plan.Operation.Root];
        var at = string.Empty;
        foreach (var key in path.Keys.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = Join(at, key);
            if (_lost.Contains(at))
            {
                return true;
            }

            sets = [.. sets.SelectMany(s => s.Fields).Where(f => f.ResponseKey == key).Select(f => f.Selections).OfType<NormalizedSelectionSet>()];
        }

        return sets.Any(s => TakesAlong(s, at));
    }

    private bool TakesAlong(NormalizedSelectionSet set, string at) => set.Fields.Any(f =>
    {
        var path = Join(at, f.ResponseKey);
        return CanBeNonNull(set, f) && (_lost.Contains(path) || (f.Selections is { } below && TakesAlong(below, path)));
    });

    // The concrete type may be stricter than the position's.
    private static bool CanBeNonNull(NormalizedSelectionSet set, NormalizedField field) =>
        field.Definition.Type is NonNullType || set.ParentType is not ObjectType;

    private bool Supplies(int fetch, string keys) => _suppliedBy[fetch].Any(s => s == keys || s.StartsWith(keys + "/", StringComparison.Ordinal));

    // The broken fetches that a broken fetch waits for, and itself.
    private HashSet<int> Origins(int fetch)
    {
        var all = new HashSet<int> { fetch };
        for (var id = fetch; id >= 0; id--)
        {
            if (all.Contains(id))
            {
                all.UnionWith(_plan.Fetches[id].DependsOn.Where(_broken.Contains));
            }
        }

        return all;
    }

    // An object of an interface whose concrete type only this fetch tells.
    private void AddTypes(Fetch fetch, string at, HashSet<string> supplied)
    {
        if (fetch is EntityFetch entities && entities.Representations.Any(r => entities.Representations.Any(o => o.TypeName == r.ConcreteType && o.ConcreteType != r.ConcreteType)))
        {
            _lost.Add(at);
            supplied.Add(at);
        }
    }

    private void Add(FetchSelectionSet set, string at, HashSet<string> supplied)
    {
        foreach (var field in set.Fields.Where(f => f.Name != "__typename"))
        {
            var path = Join(at, field.Key);
            supplied.Add(path);
            if (field.Selections is { } below)
            {
                // An object that another fetch supplies too is there nevertheless.
                if (!_plan.Fetches.Any(f => !_broken.Contains(f.Id) && Supplies(f, path)))
                {
                    _lost.Add(path);
                }

                Add(below, path, supplied);
            }
            else
            {
                _lost.Add(path);
            }
        }

        foreach (var fragment in set.Fragments)
        {
            Add(fragment.Selections, at, supplied);
        }
    }

    private static bool Supplies(Fetch fetch, string path) =>
        Supplies(fetch.Selections, fetch is EntityFetch e ? string.Join('/', e.Path.Select(s => s.Key)) : string.Empty, path);

    private static bool Supplies(FetchSelectionSet set, string at, string path) =>
        set.Fields.Any(f => Join(at, f.Key) is var here && (here == path || (f.Selections is { } below && path.StartsWith(here + "/", StringComparison.Ordinal) && Supplies(below, here, path))))
        || set.Fragments.Any(f => Supplies(f.Selections, at, path));

    private static string Join(string at, string key) => at.Length == 0 ? key : $"{at}/{key}";
}
