using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;

namespace DataExchange.AttackTests.Controls;

/// <summary>A decision point that is broken: whatever the agreements say, the gateway is given a state in which everything is granted.</summary>
internal sealed class GenerousStore(IAccessStore inner, AccessSnapshot generous) : IAccessStore
{
    public Task<StoreFailure?> MigrateAsync(CancellationToken cancellationToken) => inner.MigrateAsync(cancellationToken);

    public Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(new LoadOutcome(generous, null));

    public Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken) => Task.FromResult(new RevisionOutcome(generous.Revision, null));

    public Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken) =>
        inner.SaveAsync(change, expectedRevision, author, cancellationToken);
}
