namespace DataExchange.Access.Stores;

/// <summary>
/// Tells early that the access state has changed. A signal may be lost, come twice or come late: nothing may rest on it but speed.
/// Implementations are safe for concurrent use.
/// </summary>
public interface IAccessSignals
{
    /// <summary>Listens until the connection is lost or the token fires. Signals from before it listens are not told.</summary>
    /// <param name="listening">Called once, when every later change is told.</param>
    /// <param name="changed">Called after each change that was committed; it must return at once.</param>
    /// <param name="cancellationToken">Ends the listening; it throws then.</param>
    /// <returns>Why nothing is heard any more.</returns>
    Task<StoreFailure> ListenAsync(Action listening, Action changed, CancellationToken cancellationToken);
}
