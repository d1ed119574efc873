namespace DataExchange.Gateway.Rates;

/// <summary>
/// Units that come in at a steady rate, are kept up to a bound, and are spent by requests. What a request costs beyond its first unit is known only
/// once it is understood, and may be spent on credit: then the next one waits until that is paid. Thread-safe.
/// </summary>
/// <param name="perSecond">Units that come in each second; more than zero.</param>
/// <param name="burst">Most units that are kept, and most that are owed.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenBucket(int perSecond, int burst, TimeProvider time)
{
    private readonly Lock _gate = new();
    private double _units = burst;
    private long _filledAt = time.GetTimestamp();

    /// <summary>Whether every unit that was spent has come in again: the bucket remembers nothing.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                Fill();
                return _units >= burst;
            }
        }
    }

    /// <summary>Takes one unit; null, or how long to wait for it where there is none.</summary>
    public TimeSpan? TryTake()
    {
        lock (_gate)
        {
            Fill();
            if (_units < 1)
            {
                return TimeSpan.FromSeconds((1 - _units) / perSecond);
            }

            _units--;
            return null;
        }
    }

    /// <summary>Spends units of a request that runs already.</summary>
    public void Charge(int units)
    {
        lock (_gate)
        {
            Fill();
            _units = Math.Max(_units - units, -burst);
        }
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        _units = Math.Min(burst, _units + (time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
        _filledAt = now;
    }
}
