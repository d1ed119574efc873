using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Storage.Schema;
using DataExchange.Access.Stores;
using DataExchange.Access.Validation;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>The access store over EF Core: items as documents, one revision for all, every change kept.</summary>
internal sealed class EfAccessStore(IDialect dialect, TimeProvider time) : IAccessStore, IAsyncDisposable
{
    public async Task<StoreFailure?> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await StoreSession.MigrateAsync(dialect, cancellationToken);
            var current = await Migration.ApplyAsync(session.Transaction, dialect.Steps, cancellationToken);
            await session.CommitAsync(cancellationToken);
            return current ? null : new StoreFailure(StoreFailureKind.SchemaMismatch, "The access store's schema is newer than this program; expected a newer program.");
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return failure;
        }
    }

    public async Task<LoadOutcome> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await StoreSession.ReadAsync(dialect, cancellationToken);
            return new LoadOutcome(await ReadAsync(session.Context, cancellationToken), null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new LoadOutcome(null, failure);
        }
    }

    public async Task<LoadOutcome> LoadAfterAsync(AccessSnapshot known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        try
        {
            await using var session = await StoreSession.ReadAsync(dialect, cancellationToken);
            var revision = await RevisionAsync(session.Context, cancellationToken);
            var snapshot = revision == known.Revision ? known
                : revision < known.Revision ? await ReadAsync(session.Context, cancellationToken)
                : await new LaterRows(session.Context, known).ReadAsync(revision, cancellationToken);
            return new LoadOutcome(snapshot, null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new LoadOutcome(null, failure);
        }
    }

    public async Task<RevisionOutcome> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new RevisionOutcome(await dialect.ReadRevisionAsync(cancellationToken), null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new RevisionOutcome(null, failure);
        }
    }

    public async Task<SaveOutcome> SaveAsync(AccessChange change, long expectedRevision, ChangeAuthor author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(author);
        try
        {
            await using var session = await StoreSession.WriteAsync(dialect, cancellationToken);
            var context = session.Context;
            if (!await AdvanceAsync(context, expectedRevision, cancellationToken))
            {
                return new SaveConflict(await RevisionAsync(context, cancellationToken));
            }

            var before = await ReadAsync(context, cancellationToken);
            if (NewProblems(before, change) is { Count: > 0 } problems)
            {
                return new SaveInvalid([.. problems]);
            }

            await new ChangeWriter(context, expectedRevision + 1).WriteAsync(change, author, time.GetUtcNow(), cancellationToken);
            await session.CommitAsync(cancellationToken);
            dialect.Committed();
            return new Saved(expectedRevision + 1);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new SaveFailed(failure);
        }
    }

    public ValueTask DisposeAsync() => dialect.DisposeAsync();

    /// <summary>Raises the revision if it is the expected one; the row stays locked until the transaction ends.</summary>
    private static async Task<bool> AdvanceAsync(AccessContext context, long expected, CancellationToken cancellationToken)
        => await context.Revisions
            .Where(r => r.Id == RevisionRow.OnlyId && r.Revision == expected)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Revision, r => r.Revision + 1), cancellationToken) == 1;

    private static Task<long> RevisionAsync(AccessContext context, CancellationToken cancellationToken)
        => context.Revisions.Where(r => r.Id == RevisionRow.OnlyId).Select(r => r.Revision).SingleAsync(cancellationToken);

    private static async Task<AccessSnapshot> ReadAsync(AccessContext context, CancellationToken cancellationToken)
    {
        var revision = await RevisionAsync(context, cancellationToken);
        return SnapshotRows.Read(revision, await context.Items.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>What is wrong after the change and was not before: old faults do not stand in the way of mending others.</summary>
    private static List<AccessProblem> NewProblems(AccessSnapshot before, AccessChange change)
        => [.. AccessValidator.Validate(change.ApplyTo(before)).Except(AccessValidator.Validate(before))];
}
