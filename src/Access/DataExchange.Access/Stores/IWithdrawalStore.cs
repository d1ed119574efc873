namespace DataExchange.Access.Stores;

/// <summary>Finds withdrawn consents by the deadlines that still run. Safe for concurrent use. An unreachable store is a value, never an exception; cancellation throws.</summary>
public interface IWithdrawalStore
{
    /// <summary>The withdrawn consents of which something was due before an instant and is not done, the longest overdue first.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="agreements">The identifiers of the agreements; null for all.</param>
    /// <param name="count">How many at most, from 1 to <see cref="MaxCount"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<ConsentsOutcome> DueAsync(DateTimeOffset before, IReadOnlyCollection<string>? agreements, int count, CancellationToken cancellationToken);

    /// <summary>How many one reading may give.</summary>
    const int MaxCount = 1000;
}
