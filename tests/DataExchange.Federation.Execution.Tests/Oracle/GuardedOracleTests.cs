using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>Over schemas, operations, guards and verdicts at random: the answer is the naive one, and no service is asked for a cell that was not let pass.</summary>
public sealed class GuardedOracleTests(ITestOutputHelper output)
{
    private const int Schemas = 50;
    private const int OperationsPerSchema = 50;
    private static readonly HashSet<string> Keys = ["id", "code"];

    [Fact]
    public async Task Guarded_answers_equal_the_naive_ones_and_no_service_sees_what_was_denied()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");

        var (fault, planned) = await RunAsync(new Random(seed), letsAllPass: false);

        Assert.True(fault is null, $"seed {seed}, {fault}");
        Assert.True(planned >= 2_000, $"only {planned} operations could be planned");
    }

    [Fact]
    public async Task A_guard_that_lets_everything_pass_is_found_out()
    {
        var (fault, _) = await RunAsync(new Random(7), letsAllPass: true);

        Assert.NotNull(fault);
    }

    private static async Task<(string? Fault, int Planned)> RunAsync(Random random, bool letsAllPass)
    {
        var planned = 0;
        for (var i = 0; i < Schemas; i++)
        {
            var made = new MadeUpSupergraph(random);
            var sdl = made.Make();
            var supergraph = SupergraphReader.Read(new Source(sdl)).Supergraph ?? throw new InvalidOperationException(sdl);
            var operations = new MadeUpOperations(supergraph.ApiSchema, random);
            for (var j = 0; j < OperationsPerSchema; j++)
            {
                var text = operations.Next();
                var document = Harness.PlanSketch.Parse(text);
                var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
                var guards = new GuardAssignment(MadeUpSupergraph.EntityTypes, random);
                var guarded = guards.Assign(OperationNormalizer.Normalize(supergraph.ApiSchema, document, operation).Operation!);
                var result = QueryPlanner.Plan(supergraph, guarded, new PlannerOptions { MaxTime = TimeSpan.FromMinutes(1), MaxImprovementSteps = random.Next(4) == 0 ? 0 : 5_000 });
                if (result.Error is { Code: "PLANNING_LIMIT_EXCEEDED" })
                {
                    continue;
                }

                planned++;
                var fault = result.Plan is null
                    ? result.Error!.Message
                    : await CompareAsync(supergraph, result.Plan, operation, guards, made, new JsonObject { ["a"] = random.Next(2) == 0, ["b"] = random.Next(2) == 0 }, letsAllPass);
                if (fault is not null)
                {
                    return ($"schema {i}, operation {j}: {text}\n{fault}\n{(result.Plan is null ? "" : PlanPrinter.Print(result.Plan))}\n{string.Join('\n', sdl.Split('\n').Where(l => !l.StartsWith("directive", StringComparison.Ordinal)))}", planned);
                }
            }
        }

        return (null, planned);
    }

    private static async Task<string?> CompareAsync(
        Supergraph supergraph, QueryPlan plan, OperationDefinitionNode operation, GuardAssignment guards, MadeUpSupergraph made, JsonObject variables, bool letsAllPass)
    {
        var allowed = new HashSet<string>();
        var reference = new GuardedReference(supergraph.Schema, Keys, guards, made.Requirements, allowed) { Seen = allowed };
        var expected = new JsonObject { ["data"] = reference.Select(supergraph.Schema.QueryType, "root", [operation.SelectionSet], variables) };
        var services = new MadeUpServer(supergraph.Schema, MadeUpSupergraph.EntityTypes, Keys) { Seen = [] };
        var guard = new RecordingGuard(supergraph.Schema, new MadeUpServer(supergraph.Schema, MadeUpSupergraph.EntityTypes, Keys), guards, letsAllPass);
        var executor = new PlanExecutor(services, new ExecutionOptions { MaxResponseNodes = 1_000_000, MaxEntities = 1_000_000, MaxEntitiesPerFetch = 3 });
        var request = new ExecutionRequest { Guard = guard, Variables = Harness.Federation.Variables(("a", variables["a"]!.ToJsonString()), ("b", variables["b"]!.ToJsonString())) };

        using var result = await executor.ExecuteAsync(PlanCompiler.Compile(plan, supergraph.ApiSchema), request, TestContext.Current.CancellationToken);

        var written = new ArrayBufferWriter<byte>();
        result.WriteTo(written);
        var actual = JsonSerializer.Deserialize<JsonNode>(written.WrittenSpan)!.ToJsonString();
        var leaked = services.Seen!.Where(c => !allowed.Contains(c) && !Keys.Any(k => c.EndsWith($".{k}()", StringComparison.Ordinal))).ToList();
        return expected.ToJsonString() != actual ? $"expected {expected.ToJsonString()}\nactual   {actual}\n{variables.ToJsonString()}"
            : leaked.Count > 0 ? $"services were asked for {string.Join(", ", leaked)}\n{string.Join('\n', services.Asked)}"
            : guard.Faults.Count > 0 ? guard.Faults[0]
            : null;
    }
}
