namespace DataExchange.Federation.Execution.Ports;

/// <summary>Decides, per entity and before it is fetched, whether it may be.</summary>
public interface IGuard
{
    /// <summary>
    /// Allows those entities of <paramref name="batch"/> that may be requested. What is not allowed is denied; an exception denies all.
    /// May be called concurrently for different fetches of one request.
    /// </summary>
    ValueTask DecideAsync(GuardBatch batch, CancellationToken cancellationToken);
}
