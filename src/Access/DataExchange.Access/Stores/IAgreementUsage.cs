namespace DataExchange.Access.Stores;

/// <summary>
/// Counts, for all gateways together, how much of an agreement is used in a day. Implementations are safe for concurrent use, also by several processes.
/// An unreachable store is a value, never an exception; cancellation throws.
/// </summary>
public interface IAgreementUsage
{
    /// <summary>Counts for several agreements, all or none: nothing is counted when any of them would be over its bound.</summary>
    /// <param name="day">The day, in Asia/Ho_Chi_Minh.</param>
    /// <param name="counts">What to count, once for each agreement.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    Task<AgreementUsageOutcome> CountAsync(DateOnly day, IReadOnlyCollection<AgreementCount> counts, CancellationToken cancellationToken);
}
