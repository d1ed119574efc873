using System.Collections.Immutable;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.ConformanceTests.Audit;

/// <summary>Hostile schemas and operations end with a plan or a typed error, within the default budgets.</summary>
public sealed class PlanningBudgetTests
{
    private const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.5\", import: [\"@key\", \"@shareable\", \"@requires\", \"@external\"])\n";

    [Fact]
    public void Subgraphs_that_all_answer_everything_cost_a_bounded_search()
    {
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(f => $"f{f}: Int"));
        var graph = Compose(Enumerable.Range(0, 24).Select(i => $"type Query {{ t: T @shareable }} type T @key(fields: \"id\") @shareable {{ id: ID! {fields} next: T own{i}: Int }}"));
        var owns = string.Join(' ', Enumerable.Range(0, 24).Select(i => $"own{i}"));
        var selection = Enumerable.Range(0, 6).Aggregate("f0", (below, _) => $"f1 f7 {owns} next {{ {below} }}");
        var result = Plan(graph, $"{{ t {{ {selection} }} }}");
        Assert.True(result.Plan is not null || result.Error!.Code == "PLANNING_LIMIT_EXCEEDED", result.Error?.Message);
        Assert.InRange(result.Plan?.Statistics.Steps ?? 0, 0, PlannerOptions.Default.MaxSteps);
    }

    [Fact]
    public void Operation_that_takes_more_fetches_than_a_plan_may_have_is_refused()
    {
        var graph = Compose(["type Query { t: T } type T @key(fields: \"id\") { id: ID! next: T }", "type T @key(fields: \"id\") { id: ID! far: T name: String }"]);
        var selection = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"a{i}: t {{ far {{ next {{ name }} }} }}"));
        var error = Plan(graph, $"{{ {selection} }}").Error!;
        Assert.Equal("PLANNING_LIMIT_EXCEEDED", error.Code);
        Assert.Contains("ask for less at once", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_of_more_selections_than_allowed_is_refused_before_it_is_planned()
    {
        var graph = Compose(["type Query { t: T } type T @key(fields: \"id\") { id: ID! a: T b: T }"]);
        var fragments = string.Join(' ', Enumerable.Range(0, 14).Select(i => $"fragment F{i} on T {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }}"));
        var document = Parser.Parse(new Source($"{{ t {{ ...F0 }} }} {fragments} fragment F14 on T {{ id }}")).Document!;
        var result = OperationNormalizer.Normalize(graph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().Single());
        Assert.Equal("LIMIT_EXCEEDED", result.Error!.Code);
    }

    [Fact]
    public void Requirements_in_a_circle_end_as_unsatisfiable()
    {
        var sdl = ComposeSdl(["type Query { t: T } type T @key(fields: \"id\") { id: ID! x: Int @requires(fields: \"y\") y: Int @external }", "type T @key(fields: \"id\") { id: ID! y: Int }"]);
        const string Field = "y: Int @join__field(graph: S0, external: true) @join__field(graph: S1)";
        Assert.Contains(Field, sdl, StringComparison.Ordinal);
        var circle = sdl
            .Replace(Field, "y: Int @join__field(graph: S0, external: true) @join__field(graph: S1, requires: \"x\")", StringComparison.Ordinal)
            .Replace("x: Int @join__field(graph: S0, requires: \"y\")", "x: Int @join__field(graph: S0, requires: \"y\") @join__field(graph: S1, external: true)", StringComparison.Ordinal);
        var error = Plan(SupergraphReader.Read(new Source(circle)).Supergraph!, "{ t { x y } }").Error!;
        Assert.Equal("PLANNING_UNSATISFIABLE", error.Code);
    }

    [Fact]
    public void Time_that_runs_out_is_a_typed_error()
    {
        var graph = Compose(Enumerable.Range(0, 10).Select(i => $"type Query {{ t: T @shareable }} type T @key(fields: \"id\") @shareable {{ id: ID! next: T own{i}: Int }}"));
        var selection = Enumerable.Range(0, 8).Aggregate("own1", (below, i) => $"own{i} own9 next {{ {below} }}");
        var error = Plan(graph, $"{{ t {{ {selection} }} }}", new PlannerOptions { MaxTime = TimeSpan.Zero }).Error!;
        Assert.Equal("PLANNING_LIMIT_EXCEEDED", error.Code);
    }

    private static PlanResult Plan(Supergraph graph, string text, PlannerOptions? options = null)
    {
        var document = Parser.Parse(new Source(text)).Document!;
        var normalized = OperationNormalizer.Normalize(graph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().Single(), new NormalizerOptions { MaxSelections = 20_000 });
        Assert.Null(normalized.Error);

        // Time stands still: what is bounded here is bounded by steps, on slow machines too.
        return QueryPlanner.Plan(graph, normalized.Operation!, options ?? new PlannerOptions { Time = new VirtualTime() });
    }

    private static Supergraph Compose(IEnumerable<string> subgraphs) =>
        GraphSet.Compose("budget", [.. subgraphs.Select((s, i) => new GraphSource($"s{i}", Link + s))]).Supergraph;

    private static string ComposeSdl(ImmutableArray<string> subgraphs) =>
        Composer.Compose([.. subgraphs.Select((s, i) => new SubgraphSource($"s{i}", string.Empty, new Source(Link + s, $"s{i}")))]).Sdl!;
}
