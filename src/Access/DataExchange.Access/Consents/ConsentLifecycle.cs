using System.Collections.Immutable;

namespace DataExchange.Access.Consents;

/// <summary>
/// The steps in the life of a consent: REQUESTED → APPROVED | DECLINED; APPROVED ⇄ PAUSED; APPROVED or PAUSED → WITHDRAWN;
/// APPROVED → EXPIRED | EXHAUSTED | INAPPLICABLE; a REQUESTED one that nobody answers → EXPIRED. Pure: a step gives a new consent, or says why it cannot be taken.
/// </summary>
public static class ConsentLifecycle
{
    /// <summary>Says yes to some or all of what was asked.</summary>
    public static ConsentTransition Approve(Consent consent, ConsentApproval approval, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(approval);
        ImmutableArray<string> accepted = [.. approval.Accepted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return consent.Status != ConsentStatus.Requested ? NotFrom(consent, "approved", ConsentStatus.Requested)
            : now >= consent.AnswerBy ? ConsentTransition.Refused("The time to answer has passed and the request has lapsed; expected a new request.")
            : consent.Term.IsOver(now) ? ConsentTransition.Refused("The term that was asked for has ended; expected a new request.")
            : accepted.IsEmpty ? ConsentTransition.Refused("No coordinate is accepted; expected at least one, or a decline.")
            : accepted.FirstOrDefault(c => !consent.Requested.Contains(c, StringComparer.Ordinal)) is { } foreign
                ? ConsentTransition.Refused($"`{foreign}` was not asked for; expected some of what was.")
            : GrantorProblem(approval) is { } problem ? ConsentTransition.Refused(problem)
            : ConsentTransition.To(consent with
            {
                Status = ConsentStatus.Approved,
                Accepted = accepted,
                Grantor = approval.Grantor,
                RepresentedUntil = approval.RepresentedUntil,
                Evidence = approval.Evidence,
            });
    }

    /// <summary>Says no.</summary>
    public static ConsentTransition Decline(Consent consent) => Step(consent, "declined", ConsentStatus.Declined, ConsentStatus.Requested);

    /// <summary>Stops it for a time.</summary>
    public static ConsentTransition Pause(Consent consent) => Step(consent, "paused", ConsentStatus.Paused, ConsentStatus.Approved);

    /// <summary>Lets a paused one go on.</summary>
    public static ConsentTransition Resume(Consent consent) => Step(consent, "resumed", ConsentStatus.Approved, ConsentStatus.Paused);

    /// <summary>Notes that its term has ended.</summary>
    public static ConsentTransition Expire(Consent consent) => Step(consent, "expired", ConsentStatus.Expired, ConsentStatus.Approved, ConsentStatus.Paused, ConsentStatus.Requested);

    /// <summary>Notes that what it was given for is no more.</summary>
    public static ConsentTransition MakeInapplicable(Consent consent)
        => Step(consent, "made inapplicable", ConsentStatus.Inapplicable, ConsentStatus.Approved, ConsentStatus.Paused, ConsentStatus.Requested);

    /// <summary>Takes it back for good, and starts the clock of what must follow.</summary>
    public static ConsentTransition Withdraw(Consent consent, DateTimeOffset now, bool concernsThirdParties, WorkingDays calendar)
    {
        var step = Step(consent, "withdrawn", ConsentStatus.Withdrawn, ConsentStatus.Approved, ConsentStatus.Paused);
        return step.Consent is { } withdrawn
            ? step with { Consent = withdrawn with { Withdrawal = WithdrawalClock.Start(now, concernsThirdParties, calendar) } }
            : step;
    }

    /// <summary>Notes a step after a withdrawal: that it was acknowledged, completed, or that its completion was put off.</summary>
    public static ConsentTransition Advance(Consent consent, Func<WithdrawalClock, (WithdrawalClock? Clock, string? Problem)> step)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(step);
        if (consent.Withdrawal is not { } clock)
        {
            return ConsentTransition.Refused($"The consent is {WireName.Of(consent.Status)}; expected it to be {WireName.Of(ConsentStatus.Withdrawn)}.");
        }

        var (next, problem) = step(clock);
        return next is null ? ConsentTransition.Refused(problem!) : ConsentTransition.To(consent with { Withdrawal = next });
    }

    /// <summary>Counts one use by an answered request. The last use that it allows exhausts it.</summary>
    public static ConsentTransition Use(Consent consent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consent);
        if (ConsentStanding.Of(consent, now) is { } reason)
        {
            return ConsentTransition.Refused($"The consent cannot be used: {WireName.Of(reason)}.");
        }

        var used = consent with { Uses = consent.Uses + 1, LastUsedAt = now };
        return ConsentTransition.To(used.UsesLeft == 0 ? used with { Status = ConsentStatus.Exhausted } : used);
    }

    /// <summary>Takes one use back, because nothing of the answer left.</summary>
    public static ConsentTransition Release(Consent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.Uses == 0
            ? ConsentTransition.Refused("The consent has not been used; there is nothing to take back.")
            : ConsentTransition.To(consent with
            {
                Uses = consent.Uses - 1,
                LastUsedAt = null,
                Status = consent.Status == ConsentStatus.Exhausted ? ConsentStatus.Approved : consent.Status,
            });
    }

    private static string? GrantorProblem(ConsentApproval approval)
        => approval.Grantor.Kind == GrantorKind.Self
            ? approval.SubjectIsMinor ? "The person concerned is under 18; expected the consent of a parent, guardian or representative." : null
            : approval.Grantor.Subject is null || string.IsNullOrWhiteSpace(approval.Grantor.Evidence)
                ? "A representative's consent names the representative and what shows the role; expected both."
                : approval.Grantor.Kind == GrantorKind.Parent && !approval.SubjectIsMinor
                    ? "A parent consents for a child under 18 only; expected the person concerned, a guardian or a representative."
                    : null;

    private static ConsentTransition Step(Consent consent, string done, ConsentStatus to, params ReadOnlySpan<ConsentStatus> from)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return from.Contains(consent.Status) ? ConsentTransition.To(consent with { Status = to }) : NotFrom(consent, done, from);
    }

    private static ConsentTransition NotFrom(Consent consent, string done, params ReadOnlySpan<ConsentStatus> from)
        => ConsentTransition.Refused(
            $"The consent is {WireName.Of(consent.Status)} and cannot be {done}; expected it to be {string.Join(" or ", from.ToArray().Select(WireName.Of))}.");
}
