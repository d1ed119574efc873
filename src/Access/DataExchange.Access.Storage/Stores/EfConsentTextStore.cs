using System.Data.Common;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>The texts that people were shown, over EF Core.</summary>
internal sealed class EfConsentTextStore(IDialect dialect) : IConsentTextStore
{
    public async Task<StoreFailure?> KeepAsync(IReadOnlyCollection<ConsentText> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        try
        {
            // One by one: another process that keeps the same text at the same time takes nothing else away.
            foreach (var text in texts)
            {
                await KeepAsync(text, cancellationToken);
            }

            return null;
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return failure;
        }
    }

    public async Task<ConsentTextOutcome> FindAsync(string hash, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        try
        {
            await using var context = dialect.CreateContext();
            var row = await context.ConsentTexts.AsNoTracking().SingleOrDefaultAsync(r => r.Hash == hash, cancellationToken);
            return new ConsentTextOutcome(row is null ? null : new ConsentText(row.Locale, row.Body), null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new ConsentTextOutcome(null, failure);
        }
    }

    private async Task KeepAsync(ConsentText text, CancellationToken cancellationToken)
    {
        await using var context = dialect.CreateContext();
        if (await context.ConsentTexts.AnyAsync(r => r.Hash == text.Hash, cancellationToken))
        {
            return;
        }

        context.ConsentTexts.Add(new ConsentTextRow { Hash = text.Hash, Locale = text.Locale, Body = text.Body });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException inner && dialect.IsDuplicateKey(inner))
        {
            // The same hash is the same text.
        }
    }
}
