using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Operations;
using DataExchange.ConformanceTests.Oracle.Running;
using DataExchange.ConformanceTests.Validation;
using DataExchange.Federation.Plans;

namespace DataExchange.ConformanceTests.Oracle;

/// <summary>A broken planner is found out, and what is reported is small.</summary>
public sealed class NegativeControlTests
{
    private const int Operations = 60;

    [Fact]
    public async Task Plan_without_its_last_fetch_is_found_out() =>
        await FindOutAsync("shop", p => p.Fetches.Length < 2 ? p : p with { Fetches = p.Fetches[..^1] });

    [Fact]
    public async Task Plan_that_sends_less_than_is_required_is_found_out() =>
        await FindOutAsync("shop", p => p with { Fetches = [.. p.Fetches.Select(WithoutRequirements)] });

    [Fact]
    public async Task Plan_that_asks_for_less_is_found_out() =>
        await FindOutAsync("chain", p => p with { Fetches = [.. p.Fetches.Select(f => f with { Selections = WithoutLast(f.Selections) })] });

    [Fact]
    public async Task Plan_that_does_not_wait_is_found_out() =>
        await FindOutAsync("chain", p => p with { Fetches = [.. p.Fetches.Select(f => f with { DependsOn = [] })] });

    private static async Task FindOutAsync(string fixture, Func<QueryPlan, QueryPlan> tamper)
    {
        var maker = new TrialMaker(FixtureGraphs.Read(fixture));
        for (var i = 0; i < Operations; i++)
        {
            var trial = maker.Make(ConformanceSeed.For(i, 0)) with { Failures = 0 };
            if (await ComplainAsync(trial, tamper) is not null && await ComplainAsync(trial, null) is null)
            {
                var small = await Shrinker.ShrinkAsync(trial, t => ComplainAsync(t, tamper));
                Assert.NotNull(await ComplainAsync(small, tamper));
                foreach (var cut in OperationCuts.Of(small.Operation))
                {
                    Assert.Null(await ComplainAsync(small with { Operation = cut }, tamper));
                }

                return;
            }
        }

        Assert.Fail($"Nothing is noticed in {Operations} operations.");
    }

    private static async Task<string?> ComplainAsync(Trial trial, Func<QueryPlan, QueryPlan>? tamper)
    {
        try
        {
            return await new TrialRun(tamper).ComplainAsync(trial);
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.Message;
        }
    }

    private static Fetch WithoutRequirements(Fetch fetch) => fetch is not EntityFetch entities ? fetch : entities with
    {
        Representations = [.. entities.Representations.Select(r => r with { Fields = r.Fields.RemoveAll(f => !f.IsKey) })],
    };

    private static FetchSelectionSet WithoutLast(FetchSelectionSet set) =>
        set.Fields.Length < 2 ? set : set with { Fields = set.Fields.RemoveAt(set.Fields.Length - 1) };
}
