using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Planning.Tests.Plans;

public sealed class LimitTests
{
    private const string Wide = "{ list { f0 f1 f2 own1 own2 own3 own4 own5 own6 own7 own8 sub { a b1 b2 b3 b4 b5 b6 b7 b8 } child { own1 own5 sub { b2 b7 } child { f0 own8 sub { a b1 } } } } }";

    [Fact]
    public void Steps_are_limited_at_exactly_the_number_that_the_plan_takes()
    {
        var steps = Harness.Planning.Plan("twins", Wide).Statistics.Steps;
        Assert.NotNull(Harness.Planning.TryPlan("twins", Wide, new PlannerOptions { MaxSteps = steps }).Plan);
        var error = Harness.Planning.TryPlan("twins", Wide, new PlannerOptions { MaxSteps = steps - 1 }).Error!;
        Assert.Equal("PLANNING_LIMIT_EXCEEDED", error.Code);
        Assert.Equal($"The operation cannot be planned within {steps - 1} steps; ask for less at once.", error.Message);
    }

    [Fact]
    public void Time_is_limited()
    {
        var error = Harness.Planning.TryPlan("twins", Wide, new PlannerOptions { Time = new HurriedTime() }).Error!;
        Assert.Equal("PLANNING_LIMIT_EXCEEDED", error.Code);
        Assert.Equal("The operation cannot be planned within 2000 ms; ask for less at once.", error.Message);
    }

    [Fact]
    public void Fetches_are_limited_at_exactly_the_number_that_the_plan_makes()
    {
        const string Chain = "{ start { d } }";
        Assert.NotNull(Harness.Planning.TryPlan("chain", Chain, new PlannerOptions { MaxFetches = 4 }).Plan);
        Assert.Equal("PLANNING_LIMIT_EXCEEDED", Harness.Planning.TryPlan("chain", Chain, new PlannerOptions { MaxFetches = 3 }).Error!.Code);
    }

    [Fact]
    public void Many_interchangeable_subgraphs_stay_within_the_default_limits()
    {
        var plan = Harness.Planning.Plan("twins", Wide);
        Assert.InRange(plan.Statistics.Steps, 1, 100_000);
        Assert.Equal(1, plan.Statistics.Waves);
    }

    [Fact]
    public void Search_that_may_not_improve_still_finds_a_plan()
    {
        var best = Harness.Planning.Plan("twins", Wide);
        var first = Harness.Planning.Plan("twins", Wide, new PlannerOptions { MaxImprovementSteps = 0 });
        Assert.True(first.Statistics.Steps < best.Statistics.Steps);
        Assert.True(first.Statistics.Waves >= best.Statistics.Waves);
    }

    [Fact]
    public void Deep_operations_cost_steps_in_proportion()
    {
        long Steps(int depth) => Harness.Planning.Plan("twins", "{ node " + string.Concat(Enumerable.Repeat("{ f0 own1 own2 child ", depth)) + "{ f1 }" + new string('}', depth) + "}").Statistics.Steps;
        var short10 = Steps(10);
        var long20 = Steps(20);
        Assert.InRange(long20, short10, short10 * 3);
    }

    [Fact]
    public void The_same_input_gives_the_same_plan_byte_for_byte()
    {
        var texts = Enumerable.Range(0, 5).Select(_ => PlanPrinter.Print(Harness.Planning.Plan("twins", Wide))).Distinct();
        Assert.Single(texts);
    }

    /// <summary>A clock on which ten seconds pass between two looks.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _ticks += 10;
    }
}
