using DataExchange.Access.Snapshots;

namespace DataExchange.Gateway.Snapshots;

/// <summary>The access state under which this process answers. Thread-safe.</summary>
public interface IServedState
{
    /// <summary>The state of now, with the catalogue of the supergraph that is served; null where nothing is loaded or nothing is decided.</summary>
    AccessSnapshot? Access { get; }

    /// <summary>
    /// Puts what the store holds into force. When it ends, each request that begins later is decided under <paramref name="revision"/> or a later one,
    /// unless the store could not be read: then it ends too, and the last good state stays until the next look.
    /// </summary>
    Task ReachAsync(long revision, CancellationToken cancellationToken);
}
