using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>The purposes of an agreement are registered; there is at least one.</summary>
internal sealed class AgreementPurposeRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => LiveAgreements.In(state).SelectMany(a => Check(state, a));

    private static IEnumerable<AccessProblem> Check(AccessSnapshot state, Agreement agreement)
    {
        var where = LiveAgreements.Name(agreement);
        if (agreement.Purposes.IsEmpty)
        {
            yield return new AccessProblem("AGREEMENT_PURPOSE_MISSING", where, "The agreement names no purpose; expected at least one.");
        }

        foreach (var code in agreement.Purposes.Where(p => state.FindPurpose(p) is null))
        {
            yield return new AccessProblem("AGREEMENT_PURPOSE_UNKNOWN", where, $"The purpose `{code}` is not registered; expected the code of a registered purpose.");
        }
    }
}
