using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Building;
using DataExchange.Federation.Planning.Contexts;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Search;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Planning;

/// <summary>
/// Plans operations: finds the fetches that answer one with the fewest waves, then the fewest requests, then the fewest fields. The same input gives
/// the same plan. Safe to call from many threads.
/// </summary>
public static class QueryPlanner
{
    /// <summary>Plans a normalised operation. Its types are matched by name, so it may have been normalised against another view of the supergraph.</summary>
    public static PlanResult Plan(Supergraph supergraph, NormalizedOperation operation, PlannerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(operation);
        options ??= PlannerOptions.Default;
        var budget = new SearchBudget(options.MaxSteps, options.MaxImprovementSteps, options.MaxTime, options.Time);
        var catalog = new SourceCatalog(supergraph, options.ActiveLabels.ToFrozenSet(StringComparer.Ordinal));
        operation = new PromptGuards(catalog).Apply(operation);
        var search = new PlanSearch(catalog, budget, operation.Guards);
        var needs = new ContextNeeds(catalog, search.FieldSets, search.Contexts).Add(new ClientNeeds(operation, catalog).Make());
        var graph = new FetchGraph(search, options.MaxFetches);
        var unresolved = operation.Type == OperationType.Mutation
            ? new RootBuilder(graph).BuildSerial(needs)
            : new RootBuilder(graph).BuildParallel(needs);
        if (Error(graph, unresolved) is { } error)
        {
            return error;
        }

        graph.Contexts.Link();
        if (!graph.Contexts.IsEmpty && GroupOrder.TryWaves(graph.Groups, g => g.DependsOn) is null)
        {
            return Failed("PLANNING_UNSATISFIABLE", "Fields that take arguments from a context are needed to find out what the context is.");
        }

        var writer = new PlanWriter(catalog, operation);
        new GroupMerger(graph, (x, y) => IsSamePath(writer.Path(x.Path!.Value), writer.Path(y.Path!.Value))).Run();
        return Error(graph, []) ?? new PlanResult(Write(graph, writer, operation), null);
    }

    private static QueryPlan Write(FetchGraph graph, PlanWriter writer, NormalizedOperation operation)
    {
        var groups = GroupOrder.Sort(graph.Groups);
        var waves = groups.IsEmpty ? 0 : GroupOrder.Waves(groups).Values.Max();
        var budget = graph.Search.Budget;
        return new QueryPlan(operation, writer.Write(groups), new PlanStatistics(waves, budget.Candidates, budget.Steps));
    }

    private static PlanResult? Error(FetchGraph graph, ImmutableArray<Need> unresolved)
    {
        if (graph.Search.Budget.Exceeded is { } limit)
        {
            return Failed("PLANNING_LIMIT_EXCEEDED", $"The operation cannot be planned within {limit}; ask for less at once.");
        }

        if (graph.IsTooLarge)
        {
            return Failed("PLANNING_LIMIT_EXCEEDED", $"The plan of the operation has more than {graph.Groups.Count - 1} fetches; ask for less at once.");
        }

        return unresolved.IsEmpty ? null
            : Failed("PLANNING_UNSATISFIABLE", $"No subgraph can answer `{Describe(unresolved[0])}` from where the operation asks for it.");
    }

    private static string Describe(Need need)
    {
        var names = new List<string>();
        for (Need? at = need; at is not null; at = at.Below?.Needs.FirstOrDefault())
        {
            names.Add(at.Name);
        }

        return string.Join('.', names);
    }

    private static bool IsSamePath(ImmutableArray<PathSegment> x, ImmutableArray<PathSegment> y) =>
        x.Length == y.Length && x.Zip(y).All(p => p.First.Key == p.Second.Key && p.First.Types.SequenceEqual(p.Second.Types));

    private static PlanResult Failed(string code, string message) => new(null, new GraphQLError(message) { Code = code });
}
