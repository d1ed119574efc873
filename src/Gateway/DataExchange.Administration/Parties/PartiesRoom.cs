using DataExchange.Access.Parties;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Parties;

/// <summary>Agencies and their clients, and who the caller is.</summary>
internal sealed class PartiesRoom(PartyFields fields, AgencyChanges agencies, ClientChanges clients) : IRoom
{
    public string SchemaFile => "parties.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<Actor>("Me", me => me.Field("client", a => a.ClientId))
        .Object<Agency>("Agency", fields.BindAgency)
        .Object<Client>("Client", fields.BindClient)
        .Object<Payload<Agency>>("AgencyPayload", payload => payload.Field("agency", p => p.Item))
        .Object<Payload<Client>>("ClientPayload", payload => payload.Field("client", p => p.Item))
        .Query("me", operation => operation.Actor)
        .Query("agency", operation => operation.State.FindAgency(operation.Required<string>("code")))
        .Query("agencies", operation => operation.State.Agencies)
        .Query("client", Find)
        .Query("clients", List)
        .Mutation("registerAgency", agencies.RegisterAsync)
        .Mutation("suspendAgency", agencies.SuspendAsync)
        .Mutation("resumeAgency", agencies.ResumeAsync)
        .Mutation("registerClient", clients.RegisterAsync)
        .Mutation("suspendClient", clients.SuspendAsync)
        .Mutation("resumeClient", clients.ResumeAsync);

    private static Client? Find(Operation operation) =>
        ClientId.TryParse(operation.Required<string>("id"), out var id, out _) ? operation.State.FindClient(id) : null;

    private static IReadOnlyList<Client> List(Operation operation) =>
        operation.Argument<string>("agency") is { } agency
            ? [.. operation.State.Clients.Where(c => string.Equals(c.AgencyCode, agency, StringComparison.Ordinal))]
            : operation.State.Clients;
}
