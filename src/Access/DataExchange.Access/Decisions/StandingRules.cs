using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>Tells how agreements stand.</summary>
internal static class StandingRules
{
    /// <summary>The standing at <paramref name="now"/>. Without a purpose every purpose matters, so that clauses that forbid still forbid.</summary>
    internal static AgreementStanding Of(Agreement agreement, string? purpose, DateTimeOffset now)
    {
        var forPurpose = purpose is null || agreement.Purposes.Contains(purpose, StringComparer.Ordinal);
        if (agreement.IsInForce(now))
        {
            return !forPurpose ? AgreementStanding.OtherPurpose
                : ActivationCheck.IsAsActivated(agreement) ? AgreementStanding.InForce
                : AgreementStanding.Broken;
        }

        return forPurpose ? OutOfForce(agreement, now) : AgreementStanding.Irrelevant;
    }

    private static AgreementStanding OutOfForce(Agreement agreement, DateTimeOffset now) => agreement.Status switch
    {
        AgreementStatus.Expired => AgreementStanding.Expired,
        AgreementStatus.Active or AgreementStatus.Suspended when agreement.Validity.IsOver(now) => AgreementStanding.Expired,
        AgreementStatus.Suspended => AgreementStanding.Suspended,
        _ => AgreementStanding.Irrelevant,
    };
}
