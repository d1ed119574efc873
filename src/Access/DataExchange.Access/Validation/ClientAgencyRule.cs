using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Every client belongs to a registered agency.</summary>
internal sealed class ClientAgencyRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Clients
            .Where(c => state.FindAgency(c.AgencyCode) is null)
            .Select(c => new AccessProblem("CLIENT_AGENCY_UNKNOWN", $"client {c.Id}", $"The agency `{c.AgencyCode}` is not registered; expected the code of a registered agency."));
}
