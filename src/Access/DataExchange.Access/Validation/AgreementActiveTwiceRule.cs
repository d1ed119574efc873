using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>At most one version of an agreement is active.</summary>
internal sealed class AgreementActiveTwiceRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Agreements
            .Where(a => a.Status == AgreementStatus.Active)
            .GroupBy(a => a.Id, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .Select(g => new AccessProblem(
                "AGREEMENT_ACTIVE_TWICE", $"agreement {g.Key}", $"The versions {string.Join(", ", g.Select(a => a.Version))} are all active; expected at most one."));
}
