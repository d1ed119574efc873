using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Representation;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What people answer, and what they say later, each by who may speak. The consent is first looked at as it stands at the instant. Pure.</summary>
/// <param name="state">The agreements, purposes and agencies.</param>
/// <param name="words">What people call the fields.</param>
/// <param name="calendar">The working days.</param>
public sealed class ConsentAnswers(AccessSnapshot state, IFieldWords words, WorkingDays calendar)
{
    /// <summary>Yes, to some or all.</summary>
    public ConsentStep Approve(Consent consent, ConsentYes yes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(yes);
        return Spoken(consent, yes.Standing, now, current =>
            current.Status != ConsentStatus.Requested ? ConsentStep.Of(ConsentLifecycle.Approve(current, Approval(yes), now))
                : Agreement(current)?.IsInForce(now) is not true ? ConsentStep.Refused("CONSENT_AGREEMENT", $"The agreement `{current.Agreement}` is not in force; expected a new request under one that is.")
                : EvidenceRules.Problem(current, yes.Evidence, ConsentTextSource.Compose(current, state, words), now) is { } problem ? new ConsentStep(null, problem)
                : ConsentStep.Of(ConsentLifecycle.Approve(current, Approval(yes), now)));
    }

    /// <summary>No.</summary>
    public ConsentStep Decline(Consent consent, Standing standing, DateTimeOffset now)
        => Spoken(consent, standing, now, c => ConsentStep.Of(ConsentLifecycle.Decline(c)));

    /// <summary>Not for the time being.</summary>
    public ConsentStep Pause(Consent consent, Standing standing, DateTimeOffset now)
        => Spoken(consent, standing, now, c => ConsentStep.Of(ConsentLifecycle.Pause(c)));

    /// <summary>Go on.</summary>
    public ConsentStep Resume(Consent consent, Standing standing, DateTimeOffset now)
        => Spoken(consent, standing, now, c => ConsentStep.Of(ConsentLifecycle.Resume(c)));

    /// <summary>No more; third parties are concerned where the agreement lets the consumer pass the data on.</summary>
    public ConsentStep Withdraw(Consent consent, Standing standing, DateTimeOffset now)
        => Spoken(consent, standing, now, c => ConsentStep.Of(ConsentLifecycle.Withdraw(c, now, Agreement(c)?.OnwardSharing ?? true, calendar)));

    private ConsentStep Spoken(Consent consent, Standing standing, DateTimeOffset now, Func<Consent, ConsentStep> step)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Grantor is null
            ? ConsentStep.Refused("CONSENT_SPEAKER", standing.Problem ?? "Who speaks may not; expected who may.")
            : step(ConsentUpkeep.AsOf(consent, Agreement(consent), now));
    }

    private static ConsentApproval Approval(ConsentYes yes)
        => new(yes.Accepted, yes.Standing.Grantor!, yes.Standing.SubjectIsMinor, yes.Evidence) { RepresentedUntil = yes.Standing.Until };

    private Agreement? Agreement(Consent consent) => state.Agreements.FirstOrDefault(a => a.Reference == consent.Agreement);
}
