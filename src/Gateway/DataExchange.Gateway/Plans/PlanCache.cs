using System.Collections.Concurrent;

namespace DataExchange.Gateway.Plans;

/// <summary>The plans of one operation, by the rights they were made under; full, it starts anew. Thread-safe.</summary>
internal sealed class PlanCache(int capacity)
{
    private readonly ConcurrentDictionary<PlanKey, DecidedPlan> _plans = new();

    public DecidedPlan? Find(PlanKey key) => _plans.GetValueOrDefault(key);

    public DecidedPlan Keep(PlanKey key, DecidedPlan plan)
    {
        if (_plans.Count >= capacity)
        {
            _plans.Clear();
        }

        return _plans.GetOrAdd(key, plan);
    }
}
