namespace DataExchange.Cache.Statistics;

/// <summary>Whether Redis is asked.</summary>
public enum BreakerState
{
    /// <summary>It is.</summary>
    Closed,

    /// <summary>It is not, as it failed lately.</summary>
    Open,

    /// <summary>It is tried, by the background only.</summary>
    HalfOpen,
}
