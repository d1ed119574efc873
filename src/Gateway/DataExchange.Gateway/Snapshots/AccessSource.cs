using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Snapshots;

/// <summary>The access state in its store, looked at again and again; what cannot be read keeps the last good. Used by one look at a time.</summary>
/// <param name="store">The store; null where nothing is decided.</param>
internal sealed class AccessSource(IAccessStore? store)
{
    /// <summary>The last good state; null before there was one, and where nothing is decided.</summary>
    public AccessSnapshot? Current { get; private set; }

    /// <summary>Whether there is what requests need.</summary>
    public bool IsReady => store is null || Current is not null;

    /// <summary>Looks at the store, and keeps what it finds; what keeps it from being read, or null.</summary>
    public async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return null;
        }

        var outcome = Current is { } known
            ? await LoadWhatIsNewAsync(store, known, cancellationToken).ConfigureAwait(false)
            : await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        Current = outcome.Snapshot ?? Current;
        return outcome.Failure?.Message;
    }

    private static async Task<LoadOutcome> LoadWhatIsNewAsync(IAccessStore store, AccessSnapshot known, CancellationToken cancellationToken)
    {
        var read = await store.ReadRevisionAsync(cancellationToken).ConfigureAwait(false);
        return read.Revision is null || read.Revision == known.Revision
            ? new LoadOutcome(null, read.Failure)
            : await store.LoadAfterAsync(known, cancellationToken).ConfigureAwait(false);
    }
}
