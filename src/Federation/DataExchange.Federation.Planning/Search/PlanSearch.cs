using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Contexts;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Search;

/// <summary>
/// The search over (position, subgraph): how the needs of a position are best met when it is reached in a subgraph. Every state is solved once; the
/// solution of a position is made of the solutions of the positions below.
/// </summary>
internal sealed class PlanSearch(SourceCatalog catalog, SearchBudget budget, ImmutableArray<NormalizedGuard> guards)
{
    // Keys made of keys can call for each other without end; composition allows no sensible schema to go this deep.
    private const int MaxNestedHops = 12;

    private readonly Dictionary<(NeedSet, string, string?, string), PlaceSolution> _places = [];
    private readonly Dictionary<(NeedSet, string, string, string), BelowSolution> _positions = [];
    private readonly Dictionary<(Need, NeedSet), Need> _rests = [];
    private DirectSearch? _direct;
    private ContextLookup? _contexts;
    private GuardReads? _guards;
    private int _nestedHops;

    /// <summary>Who can answer what.</summary>
    public SourceCatalog Catalog => catalog;

    /// <summary>What may be spent.</summary>
    public SearchBudget Budget => budget;

    /// <summary>Makes needs of field sets.</summary>
    public FieldSetNeeds FieldSets { get; } = new(catalog.Schema);

    /// <summary>What guards read.</summary>
    public GuardReads Guards => _guards ??= new GuardReads(guards, FieldSets);

    /// <summary>Finds what arguments are filled from.</summary>
    public ContextLookup Contexts => _contexts ??= new ContextLookup(catalog, FieldSets);

    /// <summary>Splits needs below shared fields.</summary>
    public DirectSearch Direct => _direct ??= new DirectSearch(this);

    /// <summary>How the needs of a concrete type are met, reached in <paramref name="subgraph"/> (null: a root, reached nowhere yet).</summary>
    public PlaceSolution Solve(NeedSet needs, string concreteType, string? subgraph, Provision provision)
    {
        var key = (needs, concreteType, subgraph, provision.Text);
        if (!_places.TryGetValue(key, out var solution))
        {
            solution = new PlaceSearch(this, new Place(needs, concreteType, subgraph, provision)).Solve();
            _places[key] = solution;
        }

        return solution;
    }

    /// <summary>What it takes to meet the needs of a position of a static type of <paramref name="subgraph"/>, whatever concrete type it turns out to have.</summary>
    public BelowSolution SolvePosition(NeedSet needs, string staticType, string subgraph, Provision provision)
    {
        var key = (needs, staticType, subgraph, provision.Text);
        if (!_positions.TryGetValue(key, out var solution))
        {
            solution = Combine(needs, staticType, subgraph, provision);
            _positions[key] = solution;
        }

        return solution;
    }

    /// <summary>The same for the position below a field.</summary>
    public BelowSolution? SolveBelow(Need need, FieldSource source) =>
        need.Below is { } below ? SolvePosition(below, source.Field.Type.NamedType.Name, source.Subgraph, source.Provision) : null;

    /// <summary>What is left of a need.</summary>
    public Need Rest(Need need, NeedSet remainder)
    {
        if (!_rests.TryGetValue((need, remainder), out var rest))
        {
            _rests[(need, remainder)] = rest = OnlyPart(remainder) is { } part ? need.In(part, remainder) : need.With(remainder);
        }

        return rest;
    }

    /// <summary>Runs a search for hops, unless it is too far inside others.</summary>
    public T Nest<T>(Func<T> search, T otherwise)
    {
        if (_nestedHops >= MaxNestedHops)
        {
            return otherwise;
        }

        _nestedHops++;
        var result = search();
        _nestedHops--;
        return result;
    }

    // What is left may all be for a part of the answer that comes later; then it need not be fetched with the others.
    private static int? OnlyPart(NeedSet needs) =>
        needs.Needs is [{ Part: > 0 } first, ..] && needs.Needs.All(n => n.Part == first.Part) ? first.Part : null;

    private BelowSolution Combine(NeedSet needs, string staticType, string subgraph, Provision provision)
    {
        var cost = Cost.None;
        var remainder = ImmutableArray.CreateBuilder<Need>();
        if (catalog.Type(subgraph, staticType) is not { } type)
        {
            return new BelowSolution(cost, needs);
        }

        foreach (var concreteType in type.PossibleTypes)
        {
            var solution = Solve(needs, concreteType, subgraph, provision);
            cost = cost.And(solution.Cost, 0);
            remainder.AddRange(type.PossibleTypes.Length == 1 && catalog.Schema.FindType(staticType) is ObjectType
                ? solution.Unresolved
                : solution.Unresolved.Select(n => n.For(concreteType)));
        }

        return new BelowSolution(cost, remainder.Count == 0 ? null : needs.With(remainder.ToImmutable()));
    }
}
