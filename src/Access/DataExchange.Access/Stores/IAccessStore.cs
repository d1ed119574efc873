using DataExchange.Access.Snapshots;

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

    /// <summary>Reads everything at one revision, as <see cref="LoadAsync"/> does, but only what was written after <paramref name="known"/>.
    /// A store that stands at an earlier revision than that is read whole.</summary>
    /// <param name="known">What this store gave before, with its own catalogue.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<LoadOutcome> LoadAfterAsync(AccessSnapshot known, CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Reads the revision only, to learn cheaply whether a snapshot is still current. It is never older than a change that was
    /// acknowledged before the reading began; a replica, which may be older, is a failure.</summary>
    Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Writes a change as one transaction if the store is still at <paramref name="expectedRevision"/> and the change brings
    /// no new problem, and keeps it in the history.</summary>
    Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken);
}
