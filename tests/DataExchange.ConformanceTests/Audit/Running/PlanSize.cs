using DataExchange.Federation.Plans;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>What a plan costs.</summary>
/// <param name="Requests">The requests: fetches that wait for the same to one subgraph travel together.</param>
/// <param name="Waves">The requests that wait for each other.</param>
internal readonly record struct PlanSize(int Requests, int Waves)
{
    /// <summary>The size of one of our plans.</summary>
    public static PlanSize Of(QueryPlan plan)
    {
        var waves = new int[plan.Fetches.Length];
        foreach (var fetch in plan.Fetches)
        {
            waves[fetch.Id] = fetch.DependsOn.Select(d => waves[d]).DefaultIfEmpty(0).Max() + 1;
        }

        return new PlanSize(plan.Fetches.Select(f => (f.Subgraph, waves[f.Id])).Distinct().Count(), waves.DefaultIfEmpty(0).Max());
    }
}
