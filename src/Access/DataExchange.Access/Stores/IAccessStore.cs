namespace DataExchange.Access.Stores;

/// <summary>
/// Where agencies, clients, purposes, the catalogue and agreements are kept. Implementations are safe for concurrent use, also by
/// several processes. An unreachable store is a value, never an exception; cancellation throws.
/// </summary>
public interface IAccessStore
{
    /// <summary>Creates or upgrades the schema; does nothing when it is current; safe when several processes do it at once.</summary>
    Task<StoreFailure?> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Reads everything at one revision.</summary>
    Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Reads the revision only, to learn cheaply whether a snapshot is still current.</summary>
    Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Writes a change as one transaction if the store is still at <paramref name="expectedRevision"/> and the change brings
    /// no new problem, and keeps it in the history.</summary>
    Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken);
}
