namespace DataExchange.Federation.Execution.Caching;

/// <summary>A value to keep.</summary>
/// <param name="Address">Where.</param>
/// <param name="Field">The value.</param>
public readonly record struct CacheWrite(CacheAddress Address, CachedField Field);
