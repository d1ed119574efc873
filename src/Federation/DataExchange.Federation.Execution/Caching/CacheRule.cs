namespace DataExchange.Federation.Execution.Caching;

/// <summary>How long something may be kept.</summary>
/// <param name="MaxAge">
/// The seconds that the subgraph's schema gives it (<c>@cacheControl(maxAge:)</c>); null for a field that has the same as what it stands in.
/// </param>
/// <param name="Most">The most seconds that the catalogue and the caller's agreements allow; <see cref="int.MaxValue"/> where they set no bound, 0 for never.</param>
/// <param name="Stale">
/// The age in seconds up to which the caller's agreements allow a value that is no longer fresh while it is asked for again or when the subgraph fails; 0 for never.
/// </param>
public readonly record struct CacheRule(int? MaxAge, int Most, int Stale)
{
    /// <summary>Never kept.</summary>
    public static CacheRule Never { get; } = new(0, 0, 0);
}
