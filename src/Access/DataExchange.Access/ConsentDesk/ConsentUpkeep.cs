using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentDesk;

/// <summary>
/// What time and agreements do to consents without anybody's word: a request that nobody answers lapses, a term ends, a child comes of age and must
/// confirm, an agreement's version is no more. Decisions ask the time themselves; this gives the status that people are shown. Pure.
/// </summary>
public static class ConsentUpkeep
{
    /// <summary>The consent as it stands at <paramref name="now"/>. The version is that of the stored one: what is only looked at is not changed.</summary>
    /// <param name="consent">The consent as stored.</param>
    /// <param name="agreement">The version of the agreement that it is for; null where that is not known, which changes nothing.</param>
    /// <param name="now">The instant.</param>
    public static Consent AsOf(Consent consent, Agreement? agreement, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consent);
        var due = Due(consent, agreement, now);
        return due is { } status ? consent with { Status = status } : consent;
    }

    private static ConsentStatus? Due(Consent consent, Agreement? agreement, DateTimeOffset now)
        => consent.Status is not (ConsentStatus.Requested or ConsentStatus.Approved or ConsentStatus.Paused) ? null
            : agreement is { Status: AgreementStatus.Expired or AgreementStatus.Revoked or AgreementStatus.Superseded } || agreement?.Validity.IsOver(now) is true ? ConsentStatus.Inapplicable
            : consent.Status == ConsentStatus.Requested && now >= consent.AnswerBy ? ConsentStatus.Expired
            : consent.Term.IsOver(now) ? ConsentStatus.Expired
            : now >= consent.RepresentedUntil ? ConsentStatus.Inapplicable
            : null;
}
