using System.Collections.Concurrent;

namespace DataExchange.Gateway.Plans;

/// <summary>The plans of one operation, by the rights they were made under; full, it starts anew. Thread-safe.</summary>
internal sealed class PlanCache(int capacity)
{
    private readonly ConcurrentDictionary<PlanKey, UsedPlan> _plans = new();

    /// <summary>The plans of now.</summary>
    public IEnumerable<UsedPlan> All => _plans.Select(p => p.Value);

    public DecidedPlan? Find(PlanKey key)
    {
        if (!_plans.TryGetValue(key, out var known))
        {
            return null;
        }

        known.Use();
        return known.Plan;
    }

    public DecidedPlan Keep(PlanKey key, UsedPlan plan)
    {
        if (_plans.Count >= capacity)
        {
            _plans.Clear();
        }

        return _plans.GetOrAdd(key, plan).Plan;
    }
}
