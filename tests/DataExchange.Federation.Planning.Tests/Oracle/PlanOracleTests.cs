using System.Globalization;
using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Whatever is asked, the planned answer equals the answer of one server over the same data.</summary>
public sealed class PlanOracleTests(ITestOutputHelper output)
{
    private const int OperationsPerFixture = 400;

    [Theory]
    [InlineData("shop")]
    [InlineData("chain")]
    [InlineData("media")]
    [InlineData("moves")]
    [InlineData("scopes")]
    [InlineData("twins")]
    [InlineData("registries")]
    public void Planned_answers_equal_those_of_one_server(string fixture) => Run(fixture, isTampered: false);

    [Theory]
    [InlineData("shop")]
    [InlineData("chain")]
    [InlineData("media")]
    [InlineData("moves")]
    [InlineData("scopes")]
    [InlineData("twins")]
    [InlineData("registries")]
    public void Withheld_and_guarded_selections_change_nothing_else(string fixture) => Run(fixture, isTampered: true);

    [Fact]
    public void Plan_that_lacks_a_fetch_is_found_out()
    {
        var supergraph = Fixture.Read("shop");
        var plan = Harness.Planning.Plan("shop", "{ topProducts { averageScore } }");
        var broken = plan with { Fetches = plan.Fetches.RemoveAt(plan.Fetches.Length - 1) };
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new Interpreter(new World(supergraph), broken, Arguments.None).Answer());
    }

    private void Run(string fixture, bool isTampered)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260101;
        output.WriteLine($"seed {seed}");
        var supergraph = Fixture.Read(fixture);
        var world = new World(supergraph);
        for (var i = 0; i < OperationsPerFixture; i++)
        {
            var random = new Random(HashCode(seed, i));
            var text = new OperationGenerator(supergraph.ApiSchema, random).Next();
            var variables = new Dictionary<string, string> { ["v0"] = Flag(random), ["v1"] = Flag(random), ["i"] = "5", ["s"] = "\"y\"", ["id"] = "\"3\"" };
            var operation = Harness.Planning.Normalize(supergraph, text);
            operation = isTampered ? new OperationTampering(supergraph, random).Tamper(operation) : operation;
            var options = new PlannerOptions { ActiveLabels = random.Next(2) == 0 ? [] : ["percent(50)"], MaxImprovementSteps = random.Next(4) == 0 ? 0 : 25_000, MaxTime = TimeSpan.FromMinutes(1) };
            output.WriteLine($"{i}: {text}");
            var result = QueryPlanner.Plan(supergraph, operation, options);
            Assert.True(result.Error is null, $"operation {i}: {result.Error?.Message}\n{text}");
            Compare(world, result.Plan!, variables, $"operation {i}, v0={variables["v0"]}, v1={variables["v1"]}: {text}");
        }
    }

    private static void Compare(World world, QueryPlan plan, Dictionary<string, string> variables, string what)
    {
        var expected = new Monolith(world, variables).Answer(plan.Operation);
        string? actual = null;
        try
        {
            actual = new Interpreter(world, plan, variables).Answer();
        }
        catch (Xunit.Sdk.XunitException e)
        {
            Assert.Fail($"{what}\n{PlanPrinter.Print(plan)}\n{e.Message}");
        }

        if (expected != actual)
        {
            Assert.Fail($"{what}\n{PlanPrinter.Print(plan)}\nexpected {expected}\nactual   {actual}");
        }
    }

    private static int HashCode(int seed, int i) => unchecked((seed * 397) ^ (i * 7919));

    private static string Flag(Random random) => random.Next(2) == 0 ? "true" : "false";
}
