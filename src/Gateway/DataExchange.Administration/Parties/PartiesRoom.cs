using DataExchange.Access.Parties;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Parties;

/// <summary>Agencies and their clients, and who the caller is.</summary>
internal sealed class PartiesRoom(AgencyChanges agencies) : IRoom
{
    public string SchemaFile => "parties.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<Agency>("Agency")
        .Object<Actor>("Me", me => me.Field("client", a => a.ClientId))
        .Object<Payload<Agency>>("AgencyPayload", payload => payload.Field("agency", p => p.Item))
        .Query("me", operation => operation.Actor)
        .Query("agency", operation => operation.State.FindAgency(operation.Required<string>("code")))
        .Query("agencies", operation => operation.State.Agencies)
        .Mutation("registerAgency", agencies.RegisterAsync);
}
