namespace DataExchange.Federation.Execution.Ports;

/// <summary>Decides, per entity and before it is fetched, whether it may be.</summary>
public interface IGuard
{
    /// <summary>
    /// Allows those entities of the batches that may be requested: all guarded fetches that are ready at the same time, at least one. What is not allowed
    /// is denied; an exception denies all of the call, also what it had allowed before.
    /// May be called concurrently for different fetches of one request.
    /// </summary>
    ValueTask DecideAsync(IReadOnlyList<GuardBatch> batches, CancellationToken cancellationToken);
}
