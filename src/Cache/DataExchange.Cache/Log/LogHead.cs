namespace DataExchange.Cache.Log;

/// <summary>Where the shared log of invalidations stands.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="Sequence">How many invalidations it has had.</param>
/// <param name="Link">The link of the last one: it depends on all before.</param>
internal readonly record struct LogHead(long Epoch, long Sequence, UInt128 Link);
