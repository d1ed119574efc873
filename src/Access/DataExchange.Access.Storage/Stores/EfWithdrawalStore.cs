using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Withdrawn consents by their deadlines, over EF Core.</summary>
internal sealed class EfWithdrawalStore(IDialect dialect) : IWithdrawalStore
{
    public async Task<ConsentsOutcome> DueAsync(DateTimeOffset before, IReadOnlyCollection<string>? agreements, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IWithdrawalStore.MaxCount);
        try
        {
            await using var context = dialect.CreateContext();
            var limit = before.ToUnixTimeMilliseconds();
            var due = context.Withdrawals.AsNoTracking().Where(w => w.DueAt <= limit);
            due = agreements is null ? due : due.Where(w => agreements.Contains(w.AgreementId));
            var documents = await due.OrderBy(w => w.DueAt).ThenBy(w => w.ConsentId).Take(count)
                .Join(context.Consents, w => w.ConsentId, c => c.Id, (w, c) => new { w.DueAt, c.Id, c.Document })
                .OrderBy(x => x.DueAt).ThenBy(x => x.Id).Select(x => x.Document).ToListAsync(cancellationToken);
            return new ConsentsOutcome([.. documents.Select(ItemJson.Read<Consent>)], null);
        }
        catch (Exception exception) when (StoreFailures.From(exception, dialect) is { } failure)
        {
            return new ConsentsOutcome(null, failure);
        }
    }
}
