using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>An access state in memory, changed by assigning another one.</summary>
internal sealed class MemoryAccessStore : IAccessStore
{
    /// <summary>What the next load finds.</summary>
    public AccessSnapshot State { get; set; } = AccessSnapshot.Empty;

    /// <summary>Whether the store is out of reach.</summary>
    public bool IsDown { get; set; }

    private StoreFailure? Failure => IsDown ? new StoreFailure(StoreFailureKind.Unavailable, "The store is out of reach.") : null;

    public Task<StoreFailure?> MigrateAsync(CancellationToken cancellationToken) => Task.FromResult(Failure);

    public Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(new LoadOutcome(IsDown ? null : State, Failure));

    public Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new RevisionOutcome(IsDown ? null : State.Revision, Failure));

    public Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The gateway does not write to the access store.");
}
