namespace DataExchange.Federation.Execution.Transport;

/// <summary>Lets a tenth of the requests be sent again, a few at once. Safe for concurrent use.</summary>
internal sealed class RetryBudget(int limit)
{
    private const int Price = 10;
    private int _saved = limit * Price;

    /// <summary>Counts a request.</summary>
    public void Earn()
    {
        if (Volatile.Read(ref _saved) < limit * Price)
        {
            Interlocked.Increment(ref _saved);
        }
    }

    /// <summary>Pays for a retry, if there is enough.</summary>
    public bool TrySpend()
    {
        if (Interlocked.Add(ref _saved, -Price) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _saved, Price);
        return false;
    }
}
