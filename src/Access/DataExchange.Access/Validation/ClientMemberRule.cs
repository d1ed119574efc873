using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>A state body's client carries the code of the agency it belongs to.</summary>
internal sealed class ClientMemberRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Clients
            .Where(c => c.Id.Class == ClientClass.Government && !string.Equals(c.Id.Member, c.AgencyCode, StringComparison.Ordinal))
            .Select(c => new AccessProblem("CLIENT_MEMBER_MISMATCH", $"client {c.Id}", $"The client belongs to `{c.AgencyCode}`; expected that code as the member of its identifier."));
}
