using System.Diagnostics;
using System.Globalization;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.WarmCache;

/// <summary>
/// Agencies with different rights share what is kept, and none sees a cell more than it may, nor an older one. Set <c>WARM_CACHE_SECONDS</c> for a longer run,
/// <c>ATTACK_SEED</c> to repeat one.
/// </summary>
public sealed class WarmCacheTests
{
    [Fact]
    public async Task Every_answer_equals_that_of_a_gateway_that_keeps_nothing()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ATTACK_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("WARM_CACHE_SECONDS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 5;
        await using var system = await WarmSystem.StartAsync(new Random(seed));

        var violations = await RunAsync(system, rounds: 12, TimeSpan.FromSeconds(seconds));

        TestContext.Current.TestOutputHelper!.WriteLine($"ATTACK_SEED={seed.ToString(CultureInfo.InvariantCulture)}, {system.Compared} answers compared");
        Assert.True(violations.Count == 0, $"seed {seed}: {string.Join('\n', violations.Take(3))}");
    }

    [Fact]
    public async Task Negative_control_a_key_without_the_authority_of_who_reads_is_noticed()
    {
        var shared = new SharedAnswers();
        await using var system = await WarmSystem.StartAsync(new Random(7), broken: new AttackSetup { World = World.Create("x", (_, _) => true, false), BrokenEdge = shared.HandleAsync });

        var violations = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            violations.AddRange(await system.RoundAsync());
        }

        Assert.Contains(violations, v => v.StartsWith("answer over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_agency_has_warmed_spares_the_registries_the_question_of_another()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup
        {
            World = World.Create("warm", (_, _) => true, hasConvictions: true),
            Supergraph = HintedSchema.Sdl,
            Settings = new Dictionary<string, string?> { ["Cache:Enabled"] = "true" },
        });
        await system.AskAsync("{ citizen(id: 1) { name dob mother { name } } }", Callers.Investigator);
        await system.AskAsync("{ citizen(id: 1) { name mother { name } } }");
        var before = system.Registries.Requests.Count;

        var again = await system.AskAsync("{ citizen(id: 1) { n: name mother { name } } }");
        var other = await system.AskAsync("{ citizen(id: 1) { name dob mother { name } } }", Callers.Investigator);

        Assert.Equal("""{"citizen":{"n":"Ana","mother":{"name":"Eve"}}}""", again.Data);
        Assert.Contains("\"dob\":\"1", other.Data, StringComparison.Ordinal);
        Assert.Equal(before, system.Registries.Requests.Count);
    }

    private static async Task<List<string>> RunAsync(WarmSystem system, int rounds, TimeSpan least)
    {
        var violations = new List<string>();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; violations.Count == 0 && (i < rounds || Stopwatch.GetElapsedTime(started) < least); i++)
        {
            violations.AddRange(await system.RoundAsync());
        }

        return violations;
    }
}
