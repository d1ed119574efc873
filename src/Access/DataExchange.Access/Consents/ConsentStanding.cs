using DataExchange.Access.Decisions;

namespace DataExchange.Access.Consents;

/// <summary>Tells whether a consent can be used at an instant.</summary>
internal static class ConsentStanding
{
    /// <summary>Null when it can, or why it cannot.</summary>
    internal static DenyReason? Of(Consent consent, DateTimeOffset now) => consent.Status switch
    {
        ConsentStatus.Approved when now < consent.Term.From => DenyReason.ConsentRequired,
        ConsentStatus.Approved when consent.Term.IsOver(now) => DenyReason.ConsentExpired,
        ConsentStatus.Approved when now >= consent.RepresentedUntil => DenyReason.ConsentRequired,
        ConsentStatus.Approved when consent.UsesLeft == 0 || IsUsedInPeriod(consent, now) => DenyReason.ConsentExhausted,
        ConsentStatus.Approved => null,
        ConsentStatus.Paused or ConsentStatus.Withdrawn => DenyReason.ConsentWithdrawn,
        ConsentStatus.Expired => DenyReason.ConsentExpired,
        ConsentStatus.Exhausted => DenyReason.ConsentExhausted,
        _ => DenyReason.ConsentRequired,
    };

    private static bool IsUsedInPeriod(Consent consent, DateTimeOffset now)
        => consent.LastUsedAt is { } last && ConsentPeriods.AreSame(consent.Frequency, last, now);
}
