using DataExchange.Cache.Statistics;

namespace DataExchange.Administration.Caching;

/// <summary>The store that gateways share, as the schema's <c>SharedCache</c> has it.</summary>
internal sealed class SharedView(CacheStatistics statistics)
{
    public BreakerState Breaker => statistics.Breaker;

    public bool Reachable => statistics.Breaker == BreakerState.Closed && statistics.IsConfirmed;

    public long Hits => statistics.Redis.Hits;

    public long Misses => statistics.Redis.Misses;

    public long Expired => statistics.Redis.Expired;

    public long Invalidated => statistics.Redis.Invalidated;

    public long Writes => statistics.Writes;

    public long DroppedWrites => statistics.DroppedWrites;

    public long FailedWrites => statistics.FailedWrites;

    public long FailedReads => statistics.FailedReads;
}
