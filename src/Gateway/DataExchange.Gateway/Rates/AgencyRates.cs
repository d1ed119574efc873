using System.Collections.Concurrent;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Rates;

/// <summary>Bounds what each agency may ask per second, whichever of its clients asks: one that asks too much waits, and the others do not. Thread-safe.</summary>
internal sealed class AgencyRates(LimitOptions limits, TimeProvider time)
{
    private const int SweepAt = 4_096;

    private readonly ConcurrentDictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>The agencies that have asked lately.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes the unit that every request costs; the refusal where the agency has none left.</summary>
    /// <param name="agency">The agency's code.</param>
    public Refusal? Admit(string agency) => BucketOf(agency).TryTake() is { } wait
        ? Refusal.Of(429, "LIMIT_EXCEEDED", $"The agency has sent more than {limits.AgencyUnitsPerSecond} requests a second; wait as long as `Retry-After` says.") with
        {
            RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        }
        : null;

    /// <summary>Charges what a request that was admitted costs beyond its first unit, once its cost is known. It is paid by waiting before the next.</summary>
    /// <param name="agency">The agency's code.</param>
    /// <param name="cost">The static cost of the operation; each <see cref="LimitOptions.CostPerUnit"/> of it is a unit.</param>
    public void Charge(string agency, double cost)
    {
        var units = (int)Math.Min(cost / limits.CostPerUnit, int.MaxValue);
        if (units > 1)
        {
            BucketOf(agency).Charge(units - 1);
        }
    }

    private TokenBucket BucketOf(string agency)
    {
        if (_buckets.TryGetValue(agency, out var known))
        {
            return known;
        }

        if (_buckets.Count >= SweepAt)
        {
            Sweep();
        }

        return _buckets.GetOrAdd(agency, static (_, self) => new TokenBucket(self.PerSecond, self.Burst, self.Time), (PerSecond: limits.AgencyUnitsPerSecond, Burst: limits.AgencyBurst, Time: time));
    }

    /// <summary>Forgets agencies that have not asked for so long that nothing of it is left.</summary>
    private void Sweep()
    {
        foreach (var (agency, bucket) in _buckets)
        {
            if (bucket.IsFull)
            {
                _buckets.TryRemove(agency, out _);
            }
        }
    }
}
