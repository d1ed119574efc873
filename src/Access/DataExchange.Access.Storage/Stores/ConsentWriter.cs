using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Documents;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Puts consents in place of what is stored, and into the history. Runs within the caller's transaction, which saves.</summary>
internal sealed class ConsentWriter(AccessContext context, IDialect dialect)
{
    /// <summary>False when the consent is not the next version of what is stored.</summary>
    internal async Task<bool> PutAsync(Consent consent, ChangeAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await dialect.LockConsentAsync(context, consent.Id, cancellationToken);
        if (consent.Version != (known?.Version ?? 0) + 1)
        {
            return false;
        }

        var document = ItemJson.Write(consent);
        if (known is null)
        {
            context.Consents.Add(new ConsentRow
            {
                Id = consent.Id,
                Subject = consent.Subject,
                AgreementId = consent.Agreement.Id,
                Version = consent.Version,
                Document = document,
            });
        }
        else
        {
            (known.Version, known.Document) = (consent.Version, document);
        }

        await WithdrawalWriter.PutAsync(context, consent, cancellationToken);
        context.ConsentHistory.Add(new ConsentHistoryRow
        {
            Id = consent.Id,
            Version = consent.Version,
            Document = document,
            ChangedBy = author.By,
            Why = author.Why,
            ChangedAt = now.ToUnixTimeMilliseconds(),
        });
        return true;
    }
}
