using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>An active agreement carries the hash of the content that was activated, and an expansion of it.</summary>
internal sealed class AgreementActivationRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Agreements
            .Where(a => a.Status == AgreementStatus.Active && !ActivationCheck.IsAsActivated(a))
            .Select(a => new AccessProblem(
                "AGREEMENT_NOT_AS_ACTIVATED", LiveAgreements.Name(a), "The agreement is active but its content is not what was activated; expected it to be activated anew."));
}
