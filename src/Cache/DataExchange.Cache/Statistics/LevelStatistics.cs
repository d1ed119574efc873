namespace DataExchange.Cache.Statistics;

/// <summary>How often one level was asked for a field since the start.</summary>
/// <param name="Hits">Fields that it had.</param>
/// <param name="Misses">Fields that it did not have, or had but could not give: the next two are among them.</param>
/// <param name="Expired">Fields that it had and that were too old.</param>
/// <param name="Invalidated">Fields that it had and that were invalidated since, or of which it was not known whether they were.</param>
public readonly record struct LevelStatistics(long Hits, long Misses, long Expired, long Invalidated)
{
    /// <summary>The sum of two.</summary>
    public static LevelStatistics operator +(LevelStatistics left, LevelStatistics right) => left.Add(right);

    /// <summary>The sum of two.</summary>
    public LevelStatistics Add(LevelStatistics other) =>
        new(Hits + other.Hits, Misses + other.Misses, Expired + other.Expired, Invalidated + other.Invalidated);
}
