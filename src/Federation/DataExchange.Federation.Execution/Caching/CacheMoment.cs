namespace DataExchange.Federation.Execution.Caching;

/// <summary>How much of the invalidations was known at some instant. A value that was asked for at a moment does not outlive an invalidation after it.</summary>
/// <param name="Epoch">Names the sequence: another epoch means that invalidations may have been lost in between.</param>
/// <param name="Sequence">How many invalidations of the epoch were known.</param>
public readonly record struct CacheMoment(long Epoch, long Sequence);
