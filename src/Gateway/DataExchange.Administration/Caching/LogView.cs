using DataExchange.Cache.Statistics;

namespace DataExchange.Administration.Caching;

/// <summary>The log of invalidations, as the schema's <c>CacheLog</c> has it.</summary>
internal sealed class LogView(CacheStatistics statistics)
{
    public long Sequence => statistics.LogSequence;

    public long Floor => statistics.LogFloor;

    /// <summary>In seconds.</summary>
    public double EpochAge => statistics.EpochAge.TotalSeconds;

    public long EpochChanges => statistics.EpochChanges;

    /// <summary>How many seconds ago; null for never.</summary>
    public double? LastConfirmed => statistics.SinceConfirmed?.TotalSeconds;

    public long Pending => statistics.PendingInvalidations;
}
