using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentDesk;

/// <summary>One thing that is late after one withdrawal.</summary>
/// <param name="Consent">The withdrawn consent.</param>
/// <param name="Step">What is late.</param>
/// <param name="Since">The first instant at which it was.</param>
/// <param name="Agency">The code of the agency that must act: the consumer of the agreement; null where the agreement is not known.</param>
public sealed record OverdueWithdrawal(Consent Consent, OverdueStep Step, DateTimeOffset Since, string? Agency)
{
    /// <summary>Everything that is late at <paramref name="now"/>, the latest first.</summary>
    /// <param name="consents">Consents, whatever their status.</param>
    /// <param name="agreement">Finds the agreement of a consent.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<OverdueWithdrawal> Of(IEnumerable<Consent> consents, Func<AgreementReference, Agreement?> agreement, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consents);
        ArgumentNullException.ThrowIfNull(agreement);
        return consents.Where(c => c.Withdrawal is not null)
            .SelectMany(c => Late(c, c.Withdrawal!, agreement(c.Agreement)?.ConsumerAgency, now))
            .OrderBy(o => o.Since).ThenBy(o => o.Consent.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<OverdueWithdrawal> Late(Consent consent, WithdrawalClock clock, string? agency, DateTimeOffset now)
    {
        if (clock.AcknowledgedAt is null && now >= clock.AcknowledgeBy)
        {
            yield return new(consent, OverdueStep.Acknowledgement, clock.AcknowledgeBy, agency);
        }

        if (clock.CompletedAt is null && now >= clock.CompleteBy)
        {
            yield return new(consent, OverdueStep.Completion, clock.CompleteBy, agency);
        }
    }
}
