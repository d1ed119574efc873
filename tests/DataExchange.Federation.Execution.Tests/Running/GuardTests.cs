using System.Text;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Running;

public sealed class GuardTests
{
    private static PlanSketch Plan() => People.Ask("{ citizens { name taxCode debt } }".Replace("taxCode ", "", StringComparison.Ordinal))
        .Root("population", "{ citizens { id name } }")
        .Entities("tax", "citizens", "Citizen{id}", "{ debt }", guard: 4);

    private static async Task<(string Answer, string[] Asked)> RunAsync(IGuard? guard)
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","name":"An"},{"id":"2","name":"Ba"},{"id":"1","name":"An"},{"id":"3","name":"Chi"}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","debt":1},{"__typename":"Citizen","debt":3}]}}""");
        var answer = await f.RunAsync(Plan(), new() { Guard = guard });
        return (answer, [.. f["tax"].Requests.Select(r => r.Variables)]);
    }

    [Fact]
    public async Task Only_what_the_guard_lets_pass_is_requested()
    {
        var guard = new Guard(r => !r.Contains("\"2\"", StringComparison.Ordinal));

        var (answer, asked) = await RunAsync(guard);

        Assert.Equal("""{"data":{"citizens":[{"name":"An","debt":1},{"name":"Ba","debt":null},{"name":"An","debt":1},{"name":"Chi","debt":3}]}}""", answer);
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"1"},{"__typename":"Citizen","id":"3"}]}""", Assert.Single(asked));
        Assert.Equal(["4 tax 3"], guard.Batches);
    }

    [Fact]
    public async Task Without_a_guard_nothing_guarded_is_requested()
    {
        var (answer, asked) = await RunAsync(null);

        Assert.Empty(asked);
        Assert.Equal("""{"data":{"citizens":[{"name":"An","debt":null},{"name":"Ba","debt":null},{"name":"An","debt":null},{"name":"Chi","debt":null}]}}""", answer);
    }

    [Fact]
    public async Task A_guard_that_fails_denies_also_what_it_had_allowed()
    {
        var (answer, asked) = await RunAsync(new Guard(r => r.Contains("\"1\"", StringComparison.Ordinal) ? true : throw new InvalidOperationException("secret")));

        Assert.Empty(asked);
        Assert.Contains("""{"message":"It could not be decided whether the value may be read.","path":["citizens",0,"debt"],"extensions":{"code":"GUARD_FAILED","service":"tax"}}""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    private sealed class Guard(Func<string, bool> allows) : IGuard
    {
        public List<string> Batches { get; } = [];

        public async ValueTask DecideAsync(IReadOnlyList<GuardBatch> batches, CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (var batch in batches)
            {
                Decide(batch);
            }
        }

        private void Decide(GuardBatch batch)
        {
            Batches.Add($"{batch.Guard} {batch.Subgraph} {batch.Count}");
            for (var i = 0; i < batch.Count; i++)
            {
                if (allows(Encoding.UTF8.GetString(batch.Record(i))))
                {
                    batch.Allow(i);
                }
            }
        }
    }
}
