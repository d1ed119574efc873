using DataExchange.Access.Agreements;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Snapshots;

namespace DataExchange.Administration.Consents;

/// <summary>Makes views of consents.</summary>
internal sealed class ConsentViews(IFieldWords words, TimeProvider time)
{
    public ConsentView Of(Consent consent, AccessSnapshot state)
    {
        var now = time.GetUtcNow();
        var agreement = AgreementOf(consent, state);
        return new ConsentView(ConsentUpkeep.AsOf(consent, agreement, now), agreement, [.. consent.Requested.Select(c => Field(c, consent))], now);
    }

    public static Agreement? AgreementOf(Consent consent, AccessSnapshot state) => state.Agreements.FirstOrDefault(a => a.Reference == consent.Agreement);

    private ConsentFieldView Field(string coordinate, Consent consent)
    {
        var (vi, en) = words.Of(coordinate);
        return new ConsentFieldView(coordinate, vi, en, consent.Accepted.Contains(coordinate, StringComparer.Ordinal));
    }
}
