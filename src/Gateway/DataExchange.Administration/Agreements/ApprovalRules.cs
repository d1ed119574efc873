using DataExchange.Access.Agreements;
using DataExchange.Access.Validation;
using DataExchange.Administration.Identity;

namespace DataExchange.Administration.Agreements;

/// <summary>
/// What an approval needs beyond the model's own rules. Persons are known by their identifier at the issuer, whichever client they come from; and both
/// parties of an agreement have their word.
/// </summary>
internal static class ApprovalRules
{
    /// <summary>Why the actor cannot approve, or null.</summary>
    public static AccessProblem? Problem(Agreement agreement, Actor actor)
    {
        var hash = AgreementContent.Hash(agreement);
        var given = agreement.Approvals.Where(a => string.Equals(a.ContentHash, hash, StringComparison.Ordinal)).ToList();
        var message = string.Equals(agreement.Proposal?.Proposer, actor.Person, StringComparison.Ordinal) ? "Nobody approves their own proposal; expected another person."
            : given.Exists(a => string.Equals(a.Approver, actor.Person, StringComparison.Ordinal)) ? "This person has approved the present content already; expected another person."
            : agreement.Status == AgreementStatus.Proposed && agreement.ProviderAgency != agreement.ConsumerAgency && given.Exists(a => string.Equals(a.AgencyCode, actor.AgencyCode, StringComparison.Ordinal))
                ? $"Somebody of `{actor.AgencyCode}` has approved the present content already; expected the other approval to be of `{Other(agreement, actor)}`."
                : null;
        return message is null ? null : new AccessProblem("AGREEMENT_APPROVAL", $"agreement {agreement.Reference}", message);
    }

    private static string Other(Agreement agreement, Actor actor) =>
        string.Equals(agreement.ProviderAgency, actor.AgencyCode, StringComparison.Ordinal) ? agreement.ConsumerAgency : agreement.ProviderAgency;
}
