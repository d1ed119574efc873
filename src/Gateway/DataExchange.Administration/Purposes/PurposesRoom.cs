using DataExchange.Access.Purposes;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Binding;

namespace DataExchange.Administration.Purposes;

/// <summary>The register of purposes.</summary>
internal sealed class PurposesRoom(ChangeHistory history, PurposeChanges changes) : IRoom
{
    public string SchemaFile => "purposes.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<Purpose>("Purpose", BindPurpose)
        .Object<Payload<Purpose>>("PurposePayload", payload => payload.Field("purpose", p => p.Item))
        .Query("purpose", operation => operation.State.FindPurpose(operation.Required<string>("code")))
        .Query("purposes", List)
        .Mutation("registerPurpose", changes.RegisterAsync)
        .Mutation("changePurpose", changes.ChangeAsync)
        .Mutation("retirePurpose", changes.RetireAsync);

    private static IReadOnlyList<Purpose> List(Operation operation)
    {
        var (owner, category, status) = (operation.Argument<string>("owner"), operation.Argument<PurposeCategory?>("category"), operation.Argument<PurposeStatus?>("status"));
        return
        [
            .. operation.State.Purposes.Where(p =>
                (owner is null || string.Equals(p.OwnerAgency, owner, StringComparison.Ordinal)) && (category is null || p.Category == category) && (status is null || p.Status == status)),
        ];
    }

    private void BindPurpose(ObjectTypeBuilder<Purpose> purpose) => purpose
        .Field("owner", (p, field) => field.State().FindAgency(p.OwnerAgency))
        .Batch("history", (purposes, _, cancellationToken) => history.OfAsync(HistoryKind.Purpose, [.. purposes.Select(p => p.Code)], cancellationToken));
}
