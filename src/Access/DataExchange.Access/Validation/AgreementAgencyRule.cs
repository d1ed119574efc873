using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Provider and consumer of an agreement are registered agencies.</summary>
internal sealed class AgreementAgencyRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from code in new[] { agreement.ProviderAgency, agreement.ConsumerAgency }.Distinct(StringComparer.Ordinal)
           where state.FindAgency(code) is null
           select new AccessProblem("AGREEMENT_AGENCY_UNKNOWN", LiveAgreements.Name(agreement), $"The agency `{code}` is not registered; expected the code of a registered agency.");
}
