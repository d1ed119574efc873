using DataExchange.Access.Consents;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>For whom a consent exists. For everybody else it does not: the answer is that to an unknown identifier.</summary>
internal static class ConsentAccess
{
    /// <summary>For the person concerned and who may speak for them; at a front desk, for an agency that reads or provides under the agreement.</summary>
    public static bool Exists(Consent consent, Speaking speaking, AccessSnapshot state)
        => speaking.MaySee
            && string.Equals(consent.Subject, speaking.Subject, StringComparison.Ordinal)
            && (speaking.DeskAgency is null || IsParty(consent, speaking.DeskAgency, state));

    /// <summary>For the clients of its agreement.</summary>
    public static bool ExistsForClient(Consent consent, Operation operation)
        => ClientId.TryParse(operation.Actor.ClientId, out var client, out _)
            && ConsentViews.AgreementOf(consent, operation.State) is { } agreement && agreement.Clients.Contains(client);

    /// <summary>For the agency that reads under it, which must act on a withdrawal.</summary>
    public static bool ExistsForReader(Consent consent, Operation operation)
        => operation.Actor.AgencyCode.Length > 0
            && string.Equals(ConsentViews.AgreementOf(consent, operation.State)?.ConsumerAgency, operation.Actor.AgencyCode, StringComparison.Ordinal);

    private static bool IsParty(Consent consent, string agency, AccessSnapshot state)
        => ConsentViews.AgreementOf(consent, state) is { } agreement && (agreement.ConsumerAgency == agency || agreement.ProviderAgency == agency);
}
