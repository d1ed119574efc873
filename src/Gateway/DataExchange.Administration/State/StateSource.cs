using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Gateway.Snapshots;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.State;

/// <summary>
/// The state of the store as it is now, never older: the revision is read each time, the rest only when it has changed. The catalogue is that of the
/// supergraph which this process serves. Thread-safe.
/// </summary>
internal sealed class StateSource(IAccessStore store, IServedState served)
{
    private volatile AccessSnapshot? _last;

    /// <summary>Reads the state.</summary>
    /// <exception cref="FieldException">STORE_UNAVAILABLE: it cannot be read.</exception>
    public async ValueTask<AccessSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var revision = await store.ReadRevisionAsync(cancellationToken);
        if (revision.Revision is not { } current)
        {
            throw Unavailable(revision.Failure!);
        }

        var inForce = served.Access;
        var known = inForce is not null && inForce.Revision == current ? inForce : _last is { } last && last.Revision == current ? last : null;
        return WithCatalogue(known ?? await LoadAsync(cancellationToken), inForce?.Catalogue);
    }

    private async Task<AccessSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = await store.LoadAsync(cancellationToken);
        return _last = loaded.Snapshot ?? throw Unavailable(loaded.Failure!);
    }

    private static AccessSnapshot WithCatalogue(AccessSnapshot state, FieldCatalogue? catalogue) =>
        catalogue is null || ReferenceEquals(catalogue, state.Catalogue) ? state : state.WithCatalogue(catalogue);

    private static FieldException Unavailable(StoreFailure failure) => new(new FieldError(failure.Message, "STORE_UNAVAILABLE"));
}
