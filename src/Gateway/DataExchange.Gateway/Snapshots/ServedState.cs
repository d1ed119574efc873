using DataExchange.Access.Snapshots;

namespace DataExchange.Gateway.Snapshots;

/// <summary>The access state of the holder; another one is reached by letting the loader look.</summary>
internal sealed class ServedState(StateHolder holder, StateLoader loader) : IServedState
{
    public AccessSnapshot? Access => holder.Current?.Access?.Snapshot;

    // Whoever waits may give up; the look goes on.
    public Task ReachAsync(long revision, CancellationToken cancellationToken) =>
        Access is { } access && access.Revision >= revision ? Task.CompletedTask : loader.RefreshAccessAsync().WaitAsync(cancellationToken);
}
