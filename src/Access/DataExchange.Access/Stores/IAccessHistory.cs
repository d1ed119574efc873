namespace DataExchange.Access.Stores;

/// <summary>Reads what became of the items of an access store. Safe for concurrent use. An unreachable store is a value, never an exception; cancellation throws.</summary>
public interface IAccessHistory
{
    /// <summary>Every change of some items of a kind, the oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="keys">The keys, at most <see cref="MaxKeys"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<HistoryOutcome> ReadAsync(HistoryKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>The latest changes of some items of a kind together, the latest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="keys">The keys, at most <see cref="MaxKeys"/>.</param>
    /// <param name="count">How many changes at most, from 0 to <see cref="MaxLatest"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<HistoryOutcome> LatestAsync(HistoryKind kind, IReadOnlyCollection<string> keys, int count, CancellationToken cancellationToken);

    /// <summary>The revision that last changed each of some items of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="keys">The keys, at most <see cref="MaxKeys"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<RevisionsOutcome> RevisionsAsync(HistoryKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>How many items one reading may ask about.</summary>
    const int MaxKeys = 1000;

    /// <summary>How many changes <see cref="LatestAsync"/> may be asked for.</summary>
    const int MaxLatest = 500;
}
