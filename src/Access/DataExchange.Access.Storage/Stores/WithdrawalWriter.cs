using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Rows;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Keeps the list of deadlines in step with the consents. Runs within the caller's transaction, which saves.</summary>
internal static class WithdrawalWriter
{
    internal static async Task PutAsync(AccessContext context, Consent consent, CancellationToken cancellationToken)
    {
        if (consent.Withdrawal is not { } clock)
        {
            return;
        }

        var known = await context.Withdrawals.FindAsync([consent.Id], cancellationToken);
        if (clock.DueAt is not { } dueAt)
        {
            if (known is not null)
            {
                context.Withdrawals.Remove(known);
            }
        }
        else if (known is null)
        {
            context.Withdrawals.Add(new WithdrawalRow { ConsentId = consent.Id, AgreementId = consent.Agreement.Id, DueAt = dueAt.ToUnixTimeMilliseconds() });
        }
        else
        {
            known.DueAt = dueAt.ToUnixTimeMilliseconds();
        }
    }
}
