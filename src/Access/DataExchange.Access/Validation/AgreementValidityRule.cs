using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>An agreement can be in force for at least one day.</summary>
internal sealed class AgreementValidityRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => LiveAgreements.In(state)
            .Where(a => !a.Validity.IsWellFormed)
            .Select(a => new AccessProblem("AGREEMENT_VALIDITY", LiveAgreements.Name(a), $"The validity `{a.Validity}` contains no day; expected an end after its beginning."));
}
