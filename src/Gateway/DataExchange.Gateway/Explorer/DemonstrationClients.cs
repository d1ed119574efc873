using DataExchange.Access.Admissions;
using DataExchange.Gateway.Snapshots;

namespace DataExchange.Gateway.Explorer;

/// <summary>The registered clients, as the sign-in page lists them.</summary>
internal static class DemonstrationClients
{
    public static IEnumerable<DemonstrationClient> Of(GatewayState? state)
    {
        if (state?.Access?.Snapshot is not { } snapshot)
        {
            return [];
        }

        return snapshot.Clients.Select(client => new DemonstrationClient(
            client.Id.ToString(),
            string.Join(" · ", Admission.PurposesOf(snapshot, client).Select(p => $"{p.Code}: {p.TitleEn}").Prepend(snapshot.FindAgency(client.AgencyCode)?.NameEn ?? client.AgencyCode))));
    }
}
