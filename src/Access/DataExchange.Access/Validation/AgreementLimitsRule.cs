using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Each limit of an agreement is a number from 1.</summary>
internal sealed class AgreementLimitsRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from limit in Of(agreement.Limits)
           where limit.Value is < 1
           select new AccessProblem("AGREEMENT_LIMITS", LiveAgreements.Name(agreement), $"The limit `{limit.Name}` is {limit.Value}; expected a number from 1, or no such limit.");

    private static (string Name, int? Value)[] Of(AgreementLimits? limits) => limits is null
        ? []
        : [("requestsPerDay", limits.RequestsPerDay), ("subjectsPerRequest", limits.SubjectsPerRequest), ("subjectsPerDay", limits.SubjectsPerDay)];
}
