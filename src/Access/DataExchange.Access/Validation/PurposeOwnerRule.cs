using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Every purpose is owned by a registered agency.</summary>
internal sealed class PurposeOwnerRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Purposes
            .Where(p => state.FindAgency(p.OwnerAgency) is null)
            .Select(p => new AccessProblem("PURPOSE_OWNER_UNKNOWN", $"purpose {p.Code}", $"The owner `{p.OwnerAgency}` is not registered; expected the code of a registered agency."));
}
