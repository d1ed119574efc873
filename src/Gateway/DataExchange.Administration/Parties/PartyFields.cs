using DataExchange.Access.Admissions;
using DataExchange.Access.Parties;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Binding;

namespace DataExchange.Administration.Parties;

/// <summary>The fields of agencies and clients that are not theirs alone.</summary>
internal sealed class PartyFields(ChangeHistory history)
{
    public void BindAgency(ObjectTypeBuilder<Agency> agency) => agency
        .Field("clients", (a, field) => field.State().Clients.Where(c => string.Equals(c.AgencyCode, a.Code, StringComparison.Ordinal)).ToArray())
        .Batch("history", (agencies, _, cancellationToken) => history.OfAsync(HistoryKind.Agency, [.. agencies.Select(a => a.Code)], cancellationToken));

    public void BindClient(ObjectTypeBuilder<Client> client) => client
        .Field("id", c => c.Id.ToString())
        .Field("agency", (c, field) => field.State().FindAgency(c.AgencyCode))
        .Field("purposes", (c, field) => Admission.PurposesOf(field.State(), c))
        .Batch("history", (clients, _, cancellationToken) => history.OfAsync(HistoryKind.Client, [.. clients.Select(c => c.Id.ToString())], cancellationToken));
}
