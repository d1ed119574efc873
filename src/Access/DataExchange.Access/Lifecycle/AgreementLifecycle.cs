using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Lifecycle;

/// <summary>
/// The steps in the life of an agreement: DRAFT → PROPOSED → APPROVED → ACTIVE → SUSPENDED ⇄ ACTIVE → EXPIRED | REVOKED | SUPERSEDED.
/// Pure: a step gives a new agreement, or everything that stands in its way.
/// </summary>
public static class AgreementLifecycle
{
    /// <summary>Puts a new content in place of a version that is not yet in force: it becomes a draft again, and what was approved is void.</summary>
    public static AgreementTransition Edit(Agreement present, Agreement content)
    {
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(content);
        return present.Reference != content.Reference
            ? AgreementTransition.Refused(present, "AGREEMENT_EDIT", $"The edit is of `{content.Reference}`; expected the same identifier and version.")
            : present.Status is AgreementStatus.Draft or AgreementStatus.Proposed or AgreementStatus.Approved
                ? AgreementTransition.To(content with { Status = AgreementStatus.Draft, Proposal = null, Approvals = [], Expansion = [], ActivatedHash = "" })
                : NotFrom(present, "edited", "a new version, because what has been in force is kept as it was");
    }

    /// <summary>Lays a draft before the approvers.</summary>
    public static AgreementTransition Propose(Agreement agreement, AgreementActor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Status != AgreementStatus.Draft ? NotFrom(agreement, "proposed", WireName.Of(AgreementStatus.Draft))
            : !IsParty(agreement, by) ? NotAParty(agreement, by)
            : AgreementTransition.To(agreement with
            {
                Status = AgreementStatus.Proposed,
                Proposal = new Proposal(by.Id, by.AgencyCode, now, AgreementContent.Hash(agreement)),
                Approvals = [],
            });
    }

    /// <summary>Approves the present content. With the second sufficient approval the agreement is approved.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="contentHash">The hash of the content that the approver has read.</param>
    /// <param name="now">When.</param>
    public static AgreementTransition Approve(Agreement agreement, AgreementActor by, string contentHash, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Status != AgreementStatus.Proposed)
        {
            return NotFrom(agreement, "approved", WireName.Of(AgreementStatus.Proposed));
        }

        if (ApprovalProblem(agreement, by, contentHash) is { } problem)
        {
            return AgreementTransition.Refused(agreement, "AGREEMENT_APPROVAL", problem);
        }

        var approved = agreement with { Approvals = [.. agreement.Approvals, new Approval(by.Id, by.AgencyCode, now, contentHash)] };
        return AgreementTransition.To(AgreementApprovals.Missing(approved) is null ? approved with { Status = AgreementStatus.Approved } : approved);
    }

    /// <summary>Brings an approved agreement into force. Its earlier versions must be superseded in the same change.</summary>
    public static AgreementTransition Activate(Agreement agreement, AccessSnapshot state)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(state);
        if (agreement.Status != AgreementStatus.Approved)
        {
            return NotFrom(agreement, "activated", WireName.Of(AgreementStatus.Approved));
        }

        if (AgreementApprovals.Missing(agreement) is { } missing)
        {
            return AgreementTransition.Refused(agreement, "AGREEMENT_APPROVAL", missing);
        }

        var outcome = AgreementActivation.Activate(agreement, state);
        return new AgreementTransition(outcome.Agreement, outcome.Problems);
    }

    /// <summary>Stops an active agreement for a time.</summary>
    public static AgreementTransition Suspend(Agreement agreement) => Step(agreement, "suspended", AgreementStatus.Suspended, AgreementStatus.Active);

    /// <summary>Lets a suspended agreement go on, as it was activated.</summary>
    public static AgreementTransition Resume(Agreement agreement) => Step(agreement, "resumed", AgreementStatus.Active, AgreementStatus.Suspended);

    /// <summary>Ends an agreement for good.</summary>
    public static AgreementTransition Revoke(Agreement agreement)
        => Step(agreement, "revoked", AgreementStatus.Revoked, AgreementStatus.Active, AgreementStatus.Suspended, AgreementStatus.Approved, AgreementStatus.Proposed, AgreementStatus.Draft);

    /// <summary>Notes that its validity has ended.</summary>
    public static AgreementTransition Expire(Agreement agreement, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Validity.IsOver(now)
            ? Step(agreement, "expired", AgreementStatus.Expired, AgreementStatus.Active, AgreementStatus.Suspended)
            : AgreementTransition.Refused(agreement, "AGREEMENT_STATUS", $"The validity `{agreement.Validity}` is not over; expected it to be.");
    }

    /// <summary>Ends a version because <paramref name="successor"/> takes its place.</summary>
    public static AgreementTransition Supersede(Agreement agreement, Agreement successor)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(successor);
        return successor.Id != agreement.Id || successor.Version <= agreement.Version || successor.Supersedes != agreement.Version
            ? AgreementTransition.Refused(agreement, "AGREEMENT_SUPERSEDES", $"`{successor.Reference}` does not say that it supersedes version {agreement.Version}; expected a later version that does.")
            : Step(agreement, "superseded", AgreementStatus.Superseded, AgreementStatus.Active, AgreementStatus.Suspended);
    }

    private static string? ApprovalProblem(Agreement agreement, AgreementActor by, string contentHash)
        => !IsParty(agreement, by) ? NotAPartyText(agreement, by)
            : AgreementApprovals.IsProposer(agreement, by.Id, by.AgencyCode) ? "Nobody approves their own proposal; expected another person."
            : !string.Equals(contentHash, AgreementContent.Hash(agreement), StringComparison.Ordinal)
                ? "The content has changed since it was read; expected an approval of the present content."
            : agreement.Approvals.Any(a => a.Approver == by.Id && a.AgencyCode == by.AgencyCode && a.ContentHash == contentHash)
                ? "This person has approved the present content already; expected another person."
            : null;

    private static bool IsParty(Agreement agreement, AgreementActor by) => by.AgencyCode == agreement.ProviderAgency || by.AgencyCode == agreement.ConsumerAgency;

    private static string NotAPartyText(Agreement agreement, AgreementActor by)
        => $"`{by.AgencyCode}` is no party to the agreement; expected a person of `{agreement.ProviderAgency}` or `{agreement.ConsumerAgency}`.";

    private static AgreementTransition NotAParty(Agreement agreement, AgreementActor by)
        => AgreementTransition.Refused(agreement, "AGREEMENT_PARTY", NotAPartyText(agreement, by));

    private static AgreementTransition Step(Agreement agreement, string done, AgreementStatus to, params ReadOnlySpan<AgreementStatus> from)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return from.Contains(agreement.Status)
            ? AgreementTransition.To(agreement with { Status = to })
            : NotFrom(agreement, done, string.Join(" or ", from.ToArray().Select(WireName.Of)));
    }

    private static AgreementTransition NotFrom(Agreement agreement, string done, string expected)
        => AgreementTransition.Refused(agreement, "AGREEMENT_STATUS", $"The agreement is {WireName.Of(agreement.Status)} and cannot be {done}; expected {expected}.");
}
