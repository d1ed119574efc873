using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>Tags that were invalidated together.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="Taken">Ends when Redis has taken them.</param>
internal sealed record PendingInvalidation(IReadOnlyCollection<CacheTag> Tags, TaskCompletionSource Taken);
