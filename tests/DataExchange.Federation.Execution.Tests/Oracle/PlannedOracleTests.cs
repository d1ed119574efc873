using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>For operations at random, planned and executed answers equal those of one server that holds everything.</summary>
public sealed class PlannedOracleTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("chain")]
    [InlineData("twins")]
    [InlineData("moves")]
    [InlineData("registries")]
    public async Task An_executed_plan_answers_as_one_server_would(string fixture)
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var supergraph = SupergraphReader.Read(new Source(await File.ReadAllTextAsync(Fixture(fixture), TestContext.Current.CancellationToken))).Supergraph!;
        var entities = supergraph.Schema.Types.Where(t => supergraph.FindType(t.Name)?.Definitions.Any(d => d.Keys.Length > 0) == true).Select(t => t.Name).ToHashSet();
        var keys = supergraph.Schema.Types.SelectMany(t => supergraph.FindType(t.Name)?.Definitions ?? [])
            .SelectMany(d => d.Keys).SelectMany(k => k.Fields.Selections.Selections.OfType<FieldNode>()).Select(f => f.Name.Value).ToHashSet();
        var operations = new MadeUpOperations(supergraph.ApiSchema, random);
        for (var i = 0; i < 300; i++)
        {
            var text = operations.Next();
            var document = Harness.PlanSketch.Parse(text);
            var normalized = OperationNormalizer.Normalize(supergraph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().Single()).Operation!;
            var plan = QueryPlanner.Plan(supergraph, normalized).Plan;
            if (plan is null)
            {
                continue;
            }

            var variables = new JsonObject { ["a"] = random.Next(2) == 0, ["b"] = random.Next(2) == 0 };
            var server = new MadeUpServer(supergraph.Schema, entities, keys);
            var executor = new PlanExecutor(server, new ExecutionOptions { MaxResponseNodes = 1_000_000, MaxEntities = 1_000_000, MaxEntitiesPerFetch = 3 });
            var request = new ExecutionRequest { Variables = Harness.Federation.Variables(("a", variables["a"]!.ToJsonString()), ("b", variables["b"]!.ToJsonString())) };

            using var result = await executor.ExecuteAsync(PlanCompiler.Compile(plan, supergraph.ApiSchema), request, TestContext.Current.CancellationToken);

            var output = new ArrayBufferWriter<byte>();
            result.WriteTo(output);
            var expected = new JsonObject { ["data"] = new MadeUpServer(supergraph.Schema, entities, keys).Execute(text, variables) }.ToJsonString();
            var actual = JsonSerializer.Deserialize<JsonNode>(output.WrittenSpan)!.ToJsonString();
            Assert.True(expected == actual, $"seed {seed}, operation {i}\n{text}\n{variables.ToJsonString()}\nexpected {expected}\nactual   {actual}\n{string.Join('\n', server.Asked)}");
        }
    }

    private static string Fixture(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "DataExchange.Federation.Planning.Tests", "Fixtures", name + ".graphql");
}
