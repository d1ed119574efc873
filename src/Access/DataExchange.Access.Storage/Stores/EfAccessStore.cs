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
    /// <summary>What was read or written last: a change is checked against it and what came after, not against everything read again.</summary>
    private volatile AccessSnapshot? _known;

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
            return new LoadOutcome(_known = await ReadAsync(session.Context, cancellationToken), null);
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
            var snapshot = await ReadAfterAsync(session.Context, known, await RevisionAsync(session.Context, cancellationToken), cancellationToken);
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

            var before = _known = await ReadBeforeAsync(context, expectedRevision, cancellationToken);
            if (AccessValidator.NewProblems(before, change.ApplyTo(before)) is { IsEmpty: false } problems)
            {
                return new SaveInvalid(problems);
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
        => await ReadAtAsync(context, await RevisionAsync(context, cancellationToken), cancellationToken);

    private static async Task<AccessSnapshot> ReadAtAsync(AccessContext context, long revision, CancellationToken cancellationToken)
        => SnapshotRows.Read(revision, await context.Items.AsNoTracking().ToListAsync(cancellationToken));

    private static Task<AccessSnapshot> ReadAfterAsync(AccessContext context, AccessSnapshot known, long revision, CancellationToken cancellationToken)
        => revision == known.Revision ? Task.FromResult(known)
            : revision < known.Revision ? ReadAsync(context, cancellationToken)
            : new LaterRows(context, known).ReadAsync(revision, cancellationToken);

    /// <summary>The state that a change is made on; the revision that the transaction has raised already is not it.</summary>
    private Task<AccessSnapshot> ReadBeforeAsync(AccessContext context, long expected, CancellationToken cancellationToken)
        => _known is { } known && known.Revision <= expected ? ReadAfterAsync(context, known, expected, cancellationToken) : ReadAtAsync(context, expected, cancellationToken);
}
