using System.Collections.Immutable;
using System.Data.Common;
using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>The consent store over EF Core: consents as documents, searched by person and agreement, each change kept.</summary>
internal sealed class EfConsentStore(IDialect dialect, TimeProvider time) : IConsentStore
{
    public Task<ConsentsOutcome> FindAsync(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> agreements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subjects.Count, IConsentStore.MaxSubjects, nameof(subjects));
        return ReadAsync(rows => rows.Where(r => subjects.Contains(r.Subject) && agreements.Contains(r.AgreementId)), cancellationToken);
    }

    public Task<ConsentsOutcome> OfSubjectAsync(string subject, CancellationToken cancellationToken)
        => ReadAsync(rows => rows.Where(r => r.Subject == subject), cancellationToken);

    public Task<ConsentsOutcome> GetAsync(string id, CancellationToken cancellationToken)
        => ReadAsync(rows => rows.Where(r => r.Id == id), cancellationToken);

    public async Task<ConsentSaveOutcome> SaveAsync(IReadOnlyCollection<Consent> consents, ChangeAuthor author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(consents);
        ArgumentNullException.ThrowIfNull(author);
        try
        {
            await using var session = await StoreSession.WriteAsync(dialect, cancellationToken);
            var writer = new ConsentWriter(session.Context, dialect);
            foreach (var consent in consents.OrderBy(c => c.Id, StringComparer.Ordinal))
            {
                if (!await writer.PutAsync(consent, author, time.GetUtcNow(), cancellationToken))
                {
                    return new ConsentSaveOutcome(consent.Id, null);
                }
            }

            await session.Context.SaveChangesAsync(cancellationToken);
            await session.CommitAsync(cancellationToken);
            return new ConsentSaveOutcome(null, null);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException inner && dialect.IsDuplicateKey(inner))
        {
            return new ConsentSaveOutcome(consents.First().Id, null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new ConsentSaveOutcome(null, failure);
        }
    }

    public async Task<ConsentUseOutcome> UseAsync(string requestId, IReadOnlyCollection<string> consents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        ArgumentNullException.ThrowIfNull(consents);
        try
        {
            await using var session = await StoreSession.WriteAsync(dialect, cancellationToken);
            var counter = new ConsentUseCounter(session.Context, dialect, requestId);
            var refused = ImmutableArray.CreateBuilder<string>();

            // In one order for all, so that two requests never wait for each other.
            foreach (var id in consents.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (!await counter.UseAsync(id, now, cancellationToken))
                {
                    refused.Add(id);
                }
            }

            if (refused.Count == 0)
            {
                await session.Context.SaveChangesAsync(cancellationToken);
                await session.CommitAsync(cancellationToken);
            }

            return new ConsentUseOutcome(refused.ToImmutable(), null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new ConsentUseOutcome([], failure);
        }
    }

    public async Task<StoreFailure?> ReleaseAsync(string requestId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        try
        {
            await using var session = await StoreSession.WriteAsync(dialect, cancellationToken);
            await new ConsentUseCounter(session.Context, dialect, requestId).ReleaseAsync(cancellationToken);
            await session.Context.SaveChangesAsync(cancellationToken);
            await session.CommitAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return failure;
        }
    }

    private async Task<ConsentsOutcome> ReadAsync(Func<IQueryable<ConsentRow>, IQueryable<ConsentRow>> query, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = dialect.CreateContext();
            var rows = await query(context.Consents.AsNoTracking()).OrderBy(r => r.Id).Select(r => r.Document).ToListAsync(cancellationToken);
            return new ConsentsOutcome([.. rows.Select(ItemJson.Read<Consent>)], null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new ConsentsOutcome(null, failure);
        }
    }
}
