using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>An access state in memory, changed by assigning another one.</summary>
internal sealed class MemoryAccessStore : IAccessStore
{
    private int _readings;

    /// <summary>What the next load finds.</summary>
    public AccessSnapshot State { get; set; } = AccessSnapshot.Empty;

    /// <summary>Whether the store is out of reach.</summary>
    public bool IsDown { get; set; }

    /// <summary>Awaited by each reading of the revision, which has the revision of before; null for nothing.</summary>
    public Func<Task>? OnTheWay { get; set; }

    /// <summary>How often the revision was read.</summary>
    public int Readings => Volatile.Read(ref _readings);

    private StoreFailure? Failure => IsDown ? new StoreFailure(StoreFailureKind.Unavailable, "The store is out of reach.") : null;

    public Task<StoreFailure?> MigrateAsync(CancellationToken cancellationToken) => Task.FromResult(Failure);

    public Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(new LoadOutcome(IsDown ? null : State, Failure));

    public async Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        var read = new RevisionOutcome(IsDown ? null : State.Revision, Failure);
        Interlocked.Increment(ref _readings);
        if (OnTheWay is { } wait)
        {
            await wait();
        }

        return read;
    }

    public Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The gateway does not write to the access store.");
}
