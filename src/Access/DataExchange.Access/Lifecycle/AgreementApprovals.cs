using DataExchange.Access.Agreements;

namespace DataExchange.Access.Lifecycle;

/// <summary>Tells whether an agreement has the approvals it needs: of two people, one of them of the provider, none the proposer, all of the present content.</summary>
public static class AgreementApprovals
{
    private const int Needed = 2;

    /// <summary>Null when they suffice, or one sentence that says what is missing.</summary>
    public static string? Missing(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var hash = AgreementContent.Hash(agreement);
        var valid = agreement.Approvals
            .Where(a => string.Equals(a.ContentHash, hash, StringComparison.Ordinal) && !IsProposer(agreement, a.Approver, a.AgencyCode))
            .DistinctBy(a => (a.Approver, a.AgencyCode))
            .ToList();
        return valid.Count < Needed ? $"The present content is approved by {valid.Count} of {Needed} people; expected two different people, neither of them the proposer."
            : !valid.Exists(a => string.Equals(a.AgencyCode, agreement.ProviderAgency, StringComparison.Ordinal))
                ? $"Nobody of the provider `{agreement.ProviderAgency}` approved the present content; expected at least one of the approvals to be theirs."
                : null;
    }

    internal static bool IsProposer(Agreement agreement, string id, string agency)
        => agreement.Proposal is { } proposal
            && string.Equals(proposal.Proposer, id, StringComparison.Ordinal)
            && string.Equals(proposal.AgencyCode, agency, StringComparison.Ordinal);
}
