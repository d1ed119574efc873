using DataExchange.Access.Snapshots;

namespace DataExchange.Gateway.Snapshots;

/// <summary>The access state of the holder; another one is reached by letting the loader look.</summary>
internal sealed class ServedState(StateHolder holder, StateLoader loader) : IServedState
{
    public AccessSnapshot? Access => holder.Current?.Access?.Snapshot;

    public async Task ReachAsync(long revision, CancellationToken cancellationToken)
    {
        // Whoever waits may give up; the look goes on. It ends later than the state is in force: plans are made ahead after that.
        var look = loader.RefreshAsync(CancellationToken.None);
        while (!look.IsCompleted)
        {
            var changed = holder.Changed;
            if (Access is { } access && access.Revision >= revision)
            {
                return;
            }

            await Task.WhenAny(look, changed).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        await look.ConfigureAwait(false);
    }
}
