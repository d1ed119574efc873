using System.Globalization;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Controls;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Properties;

/// <summary>
/// Properties 9 to 12 of the access model on the real gateway: random grants, random operations over random transports, registries that tell more than they
/// are asked in every other run. The seed is printed; set <c>ATTACK_SEED</c> to repeat a run.
/// </summary>
public sealed class GatewayPropertyTests
{
    private const int Runs = 4;
    private const int Operations = 120;

    [Fact]
    public async Task Properties_9_to_12_hold_for_random_operations_under_random_grants()
    {
        var random = NewRandom();
        for (var run = 0; run < Runs; run++)
        {
            var violations = await RunAsync(random, Operations, isChatty: run % 2 == 1);
            Assert.True(violations.Count == 0, string.Join('\n', violations.Take(5)));
        }
    }

    [Fact]
    public async Task Negative_control_of_9_and_10_a_reference_that_forgets_what_cells_are_computed_from_disagrees() =>
        Assert.Contains(await RunAsync(new Random(7), 200, ignoresDerivations: true), v => v.StartsWith("P9, P10", StringComparison.Ordinal));

    [Fact]
    public async Task Negative_control_of_11_and_12_a_gateway_that_decides_by_another_state_is_noticed()
    {
        var generous = AccessStates.Of(ReferenceSchema.Supergraph, Callers.With(Callers.Allow(Callers.EverythingCoordinates)));
        var violations = await RunAsync(new Random(7), 60, broken: inner => new GenerousStore(inner, generous));

        Assert.Contains(violations, v => v.Contains("was asked for", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.Contains("answer: ", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.Contains("two worlds are answered differently", StringComparison.Ordinal));
    }

    private static Random NewRandom()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ATTACK_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"ATTACK_SEED={seed.ToString(CultureInfo.InvariantCulture)}");
        return new Random(seed);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(
        Random random, int operations, bool isChatty = false, bool ignoresDerivations = false, Func<IAccessStore, IAccessStore>? broken = null)
    {
        string[] all = [.. ReferenceSchema.Supergraph.ApiSchema.Types.OfType<GraphQL.TypeSystem.ObjectType>().SelectMany(t => t.Fields).Select(f => f.Coordinate).Where(IsGrantable)];
        var granted = all.Where(c => random.Next(10) < (c.StartsWith("Query.", StringComparison.Ordinal) ? 9 : 6)).ToHashSet(StringComparer.Ordinal);
        var setup = new AttackSetup { World = Of("first", granted), Grants = Callers.With(Callers.Allow(granted)), BrokenStore = broken };
        await using var first = await AttackSystem.StartAsync(setup);
        await using var second = await AttackSystem.StartAsync(setup with { World = Of("second", granted) });
        first.Registries.Behave(isChatty);
        second.Registries.Behave(isChatty);
        var (maker, naive, runner) = (new OperationMaker(ReferenceSchema.Supergraph.ApiSchema, random), new NaiveDecisions(ReferenceSchema.Supergraph.ApiSchema, AccessStates.Readable(first.State, Callers.Housing), ignoresDerivations), new CaseRunner(first, second));
        ITransport[] transports = [.. TransportMatrix.All.Values.Where(t => t.Name != "trusted")];
        var violations = new List<string>();
        for (var i = 0; i < operations; i++)
        {
            var selections = maker.Next();
            var query = $"{{ {string.Join(' ', selections.Select(s => s.Text))} }}";
            var transport = transports[random.Next(transports.Length)];
            var seen = (await runner.RunAsync(new AttackCase("P", "random", Required.Same, query), transport)).Select(v => $"P11, P12 over {transport.Name}: {v}").ToList();
            var listed = (await first.AskAsync(query)).Denied.Select(d => d[..d.IndexOf(':', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
            var expected = naive.Denied(selections);
            seen.AddRange(expected.SetEquals(listed) ? [] : [$"P9, P10: not denied: {string.Join(", ", expected.Except(listed))}; denied: {string.Join(", ", listed.Except(expected))}"]);
            violations.AddRange(seen.Select(v => $"{v}\n{query}"));
        }

        return [.. violations.Select(v => v.StartsWith('P') ? v : $"P {v}")];
    }

    private static World Of(string name, HashSet<string> granted) =>
        World.Create(name, (c, _) => !granted.Contains(c), hasConvictions: name == "first" || granted.Any(c => c.StartsWith("Conviction.", StringComparison.Ordinal)));

    // Aggregates are not: a registry computes them from cells that differ between the worlds, and who grants them grants that.
    private static bool IsGrantable(string coordinate) =>
        coordinate.Split('.')[0] is "Query" or "Citizen" or "CitizenDossier" or "Minor" or "MinorDossier" or "Guest" or "GuestDossier" or "Vehicle" or "Conviction" or "Benefit" or "Assessment";
}
