using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>The clients of an agreement are registered and belong to its consumer; there is at least one.</summary>
internal sealed class AgreementClientRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => LiveAgreements.In(state).SelectMany(a => Check(state, a));

    private static IEnumerable<AccessProblem> Check(AccessSnapshot state, Agreement agreement)
    {
        var where = LiveAgreements.Name(agreement);
        if (agreement.Clients.IsEmpty)
        {
            yield return new AccessProblem("AGREEMENT_CLIENT_MISSING", where, "The agreement names no client; expected at least one.");
        }

        foreach (var id in agreement.Clients)
        {
            if (Problem(state.FindClient(id), id, agreement.ConsumerAgency) is { } message)
            {
                yield return new AccessProblem("AGREEMENT_CLIENT_UNKNOWN", where, message);
            }
        }
    }

    private static string? Problem(Client? client, ClientId id, string consumer)
        => client is null ? $"The client `{id}` is not registered; expected a registered client of `{consumer}`."
            : string.Equals(client.AgencyCode, consumer, StringComparison.Ordinal) ? null
            : $"The client `{id}` belongs to `{client.AgencyCode}`; expected a client of `{consumer}`.";
}
