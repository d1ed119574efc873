using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.Access.Parties;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;
using DataExchange.Gateway.Explanations;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Explaining;

/// <summary>What would become of a request.</summary>
internal sealed class ExplainingRoom(IOperationExplanation explanation) : IRoom
{
    private static readonly ImmutableArray<Role> _forOthers = [Role.AgencyAdministrator, Role.Approver, Role.Auditor];

    public string SchemaFile => "explaining.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<ExplainedField>("ExplainedCoordinate")
        .Object<ExplainedCut>("ExplainedDenial")
        .Object<Explained>("Explanation")
        .Query("explain", ExplainAsync);

    private async ValueTask<Explained> ExplainAsync(Operation operation, CancellationToken cancellationToken)
    {
        var client = ClientOf(operation);
        var request = new ExplainedRequest(client, operation.Required<string>("document"))
        {
            OperationName = operation.Argument<string>("operationName"),
            Variables = operation.Field.HasArgument("variables") ? operation.Argument<JsonElement>("variables") : default,
            Purpose = operation.Argument<string>("purpose"),
            CaseId = operation.Argument<string>("case"),
        };
        return Explained.Of(await explanation.ExplainAsync(request, cancellationToken), operation.State);
    }

    /// <summary>The client that is asked about: the caller's own, or another one of its agency where the person has a role. Those of others do not exist here.</summary>
    private static string ClientOf(Operation operation)
    {
        var actor = operation.Actor;
        var wanted = operation.Argument<string>("client") ?? actor.ClientId;
        if (string.Equals(wanted, actor.ClientId, StringComparison.Ordinal))
        {
            return wanted;
        }

        if (!_forOthers.Any(actor.Is))
        {
            throw new FieldException(new FieldError(
                "`explain` for another client needs a person with the role administrator of an agency, approver or auditor (scope `dx.agency.admin`, `dx.approver` or `dx.auditor`).", "FORBIDDEN"));
        }

        return ClientId.TryParse(wanted, out var id, out _) && operation.State.FindClient(id) is { } client && string.Equals(client.AgencyCode, actor.AgencyCode, StringComparison.Ordinal)
            ? wanted
            : throw new FieldException(new FieldError($"`{actor.AgencyCode}` has no client `{wanted}`; expected one of its own.", "FORBIDDEN"));
    }
}
