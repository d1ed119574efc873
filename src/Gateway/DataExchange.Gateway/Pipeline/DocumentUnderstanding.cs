using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Pipeline;

/// <summary>The stage between admission and decision: which document, which of its operations, and whether that may be sent this way.</summary>
internal sealed class DocumentUnderstanding(DocumentResolution documents, TrustedDocumentPolicy policy)
{
    /// <summary>Adds the operation to what is known of the request; the refusal where there is none to run, or null.</summary>
    public async ValueTask<Refusal?> UnderstandAsync(Exchange exchange, GatewayState state, CancellationToken cancellationToken)
    {
        var request = exchange.Request!;
        if (state.Views.For(exchange.Context?.Key.Client) is not { } view)
        {
            return Refusal.Of(403, "FORBIDDEN", "There is nothing here that this client may see.");
        }

        exchange.View = view;
        var caller = policy.Caller(exchange.Caller?.ClientId, exchange.Context?.Agency.Code);
        var document = await documents.ResolveAsync(request, caller, view.Trusted, view.Documents, cancellationToken).ConfigureAwait(false);
        if (document.IsRefused)
        {
            return document.Refusal;
        }

        var operation = document.Value!.Choose(request.OperationName);
        if (operation.IsRefused)
        {
            return operation.Refusal;
        }

        exchange.Operation = operation.Value;
        exchange.OperationName = operation.Value!.Definition.Name?.Value;
        return RefuseKind(operation.Value.Definition.Operation, exchange);
    }

    private static Refusal? RefuseKind(OperationType type, Exchange exchange) => type switch
    {
        OperationType.Subscription when !exchange.Terms.TakesStream => Refusal.Of(
            400, "SUBSCRIPTIONS_NOT_SUPPORTED", "A subscription needs a stream: send `Accept: text/event-stream`, or use a WebSocket with the sub-protocol `graphql-transport-ws`."),
        OperationType.Mutation when exchange.Terms.IsReadOnly =>
            Refusal.Of(405, "METHOD_NOT_ALLOWED", "A mutation must be sent by POST.") with { Allow = "POST" },
        OperationType.Mutation when exchange.Caller is { MayWrite: false } =>
            Refusal.Of(403, "FORBIDDEN", "The scopes of the access token do not include `write`, which a mutation needs."),
        _ => null,
    };
}
