using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataExchange.ConformanceTests.Audit.Running;
using DataExchange.ConformanceTests.Composition;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Audit;

/// <summary>No other gateway's planner needs fewer requests or fewer waves than ours on the common cases.</summary>
public sealed class PlanSizeTests(CompositionReference composition, PlannerReference planners, ITestOutputHelper output)
{
    private static readonly string[] Workloads = ["federation", "one", "three", "deep"];

    // Plans of others that are smaller because they are wrong: case and planner, and what the plan asks for.
    private static readonly Dictionary<(string Case, string Planner), string> Wrong = new()
    {
        [("provided-in-depth", "hive")] = "the third level is asked of a subgraph that has it declared as another's and provides two levels",
        [("requirements-with-arguments", "apollo")] = "`remarks` is asked of the subgraph that has it declared as another's",
    };

    public static TheoryData<string> Cases => [.. AuditCase.All.Keys, "load"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_besideThoseOfOthers_isNoLarger(string name)
    {
        var (sources, operations) = name == "load" ? Load() : (AuditCase.All[name].Sources, AuditCase.All[name].Queries.Where(q => q.RefusedBy is null).Select(q => (q.Name, q.Operation)));
        var sdl = composition.Compose(sources.Select(s => (s.Name, s.Sdl))).Sdl!;
        var supergraph = SupergraphReader.Read(new Source(sdl)).Supergraph!;
        var complaints = new List<string>();
        foreach (var (query, operation) in operations)
        {
            var plan = Plan(supergraph, operation);
            var ours = PlanSize.Of(plan);
            var theirs = planners.Plan(sdl, operation);
            output.WriteLine($"{query}: {ours.Requests} requests ({plan.Fetches.Length} fetches) in {ours.Waves} waves; {string.Join(", ", theirs.Select(t => $"{t.Key} {t.Value.Requests} in {t.Value.Waves}"))}");
            complaints.AddRange(theirs
                .Where(t => t.Value.Requests < ours.Requests || t.Value.Waves < ours.Waves)
                .Where(t => !Wrong.ContainsKey((name, t.Key)))
                .Select(t => $"{query}: {ours} against {t.Value} of {t.Key}\n{PlanPrinter.Print(plan)}"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static QueryPlan Plan(Supergraph supergraph, string text)
    {
        var document = Parser.Parse(new Source(text)).Document!;
        var normalized = OperationNormalizer.Normalize(supergraph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().Single());
        return QueryPlanner.Plan(supergraph, normalized.Operation!, new PlannerOptions { MaxTime = TimeSpan.FromMinutes(1) }).Plan!;
    }

    private static (ImmutableArray<GraphSource> Sources, IEnumerable<(string Name, string Operation)> Operations) Load([CallerFilePath] string file = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "load"));
        return (
            [.. new[] { "accounts", "inventory", "products", "reviews" }.Select(n => new GraphSource(n, File.ReadAllText(Path.Combine(folder, "subgraphs", $"{n}.graphql"))))],
            Workloads.Select(w => (w, File.ReadAllText(Path.Combine(folder, "workloads", $"{w}.graphql")))));
    }
}
