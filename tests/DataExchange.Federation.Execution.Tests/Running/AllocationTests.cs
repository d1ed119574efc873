using System.Text;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.Running;

/// <summary>The hot path allocates per request, not per entity or field.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_thousand_entities_allocate_no_more_than_one()
    {
        var one = Measure(1);
        var many = Measure(1000);

        TestContext.Current.TestOutputHelper?.WriteLine($"1 entity: {one} bytes, 1,000 entities: {many} bytes");
        Assert.InRange(many - one, -2048, 4096);
        Assert.InRange(one, 1, 12 * 1024);
    }

    private static long Measure(int entities)
    {
        var options = new ExecutionOptions { MaxEntitiesPerFetch = 1000 };
        var plan = People.Ask("{ citizens { name age tags home { street city } tax { code total years } } }")
            .Root("population", "{ citizens { id name age tags home { street city } } }")
            .Entities("tax", "citizens", "Citizen{id}", "{ tax { code total years } }")
            .Compile(new CompilerOptions());
        var client = new Canned(
            $$$"""{"data":{"citizens":[{{{string.Join(',', Enumerable.Range(0, entities).Select(Citizen))}}}]}}""",
            $$$"""{"data":{"_entities":[{{{string.Join(',', Enumerable.Range(0, entities).Select(Tax))}}}]}}""");
        var executor = new PlanExecutor(client, options);
        for (var i = 0; i < 50; i++)
        {
            Run(executor, plan);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        const int Rounds = 20;
        for (var i = 0; i < Rounds; i++)
        {
            Run(executor, plan);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    private static string Citizen(int id) => """{"id":"?","name":"An","age":?,"tags":["a","b"],"home":{"street":"S","city":"C"}}""".Replace("?", $"{id}", StringComparison.Ordinal);

    private static string Tax(int id) => """{"__typename":"Citizen","id":"?","tax":{"code":"T","total":1,"years":[1,2]}}""".Replace("?", $"{id}", StringComparison.Ordinal);

    // The client answers at once, so that everything happens on this thread.
    private static void Run(PlanExecutor executor, ExecutablePlan plan)
    {
        var running = executor.ExecuteAsync(plan, new ExecutionRequest(), CancellationToken.None);
        Assert.True(running.IsCompletedSuccessfully);
        using var result = running.GetAwaiter().GetResult();
        Assert.Equal(0, result.ErrorCount);
    }

    private sealed class Canned(string root, string entities) : ISubgraphClient
    {
        private readonly byte[] _root = Encoding.UTF8.GetBytes(root);
        private readonly byte[] _entities = Encoding.UTF8.GetBytes(entities);

        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
            new(SubgraphResponse.Answered(200, "application/json", request.Subgraph == "tax" ? _entities : _root));
    }
}
