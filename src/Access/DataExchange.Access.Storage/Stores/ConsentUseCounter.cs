using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Counts the uses of consents by one request. Runs within the caller's transaction, which saves.</summary>
internal sealed class ConsentUseCounter(AccessContext context, IDialect dialect, string requestId)
{
    /// <summary>Counts a use, unless this request has counted it before. False when the consent cannot be used any more.</summary>
    internal async Task<bool> UseAsync(string consentId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The lock comes first: of two tries of one request, the second sees the use of the first.
        if (await dialect.LockConsentAsync(context, consentId, cancellationToken) is not { } row)
        {
            return false;
        }

        if (await context.ConsentUses.AnyAsync(u => u.RequestId == requestId && u.ConsentId == consentId, cancellationToken))
        {
            return true;
        }

        var consent = ItemJson.Read<Consent>(row.Document);
        if (ConsentLifecycle.Use(consent, now).Consent is not { } used)
        {
            return false;
        }

        Put(row, used);
        context.ConsentUses.Add(new ConsentUseRow
        {
            RequestId = requestId,
            ConsentId = consentId,
            UsedAt = now.ToUnixTimeMilliseconds(),
            UsedBefore = consent.LastUsedAt?.ToUnixTimeMilliseconds(),
        });
        return true;
    }

    /// <summary>Takes every use by this request back.</summary>
    internal async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var uses = await context.ConsentUses.Where(u => u.RequestId == requestId).OrderBy(u => u.ConsentId).ToListAsync(cancellationToken);
        foreach (var use in uses)
        {
            if (await dialect.LockConsentAsync(context, use.ConsentId, cancellationToken) is { } row
                && ConsentLifecycle.Release(ItemJson.Read<Consent>(row.Document)).Consent is { } released)
            {
                Put(row, released with { LastUsedAt = use.UsedBefore is { } before ? DateTimeOffset.FromUnixTimeMilliseconds(before) : null });
            }

            context.ConsentUses.Remove(use);
        }
    }

    private static void Put(ConsentRow row, Consent consent) => (row.Version, row.Document) = (consent.Version, ItemJson.Write(consent));
}
