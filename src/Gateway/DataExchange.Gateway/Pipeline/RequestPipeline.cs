using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Execution;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Rates;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.GraphQL.Coercion;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Pipeline;

/// <summary>The stages of a request, in order. Each either adds to what is known or refuses; what is refused asks no registry.</summary>
internal sealed class RequestPipeline(
    StateHolder states,
    CallerIdentification? identification,
    RequestReader reader,
    AgencyRates rates,
    DocumentUnderstanding understanding,
    LimitOptions limits,
    TimeProvider time)
{
    private readonly CoercionOptions _coercion = new() { MaxListItems = limits.ListItems, MaxErrors = limits.ValidationErrors };

    public async ValueTask<Answer> AnswerAsync(Exchange exchange, HttpContext http)
    {
        if (states.Enter() is not { } state)
        {
            return Refusal.Of(503, "NOT_READY", "The gateway has not loaded its supergraph and agreements yet.") with { RetryAfterSeconds = 1 };
        }

        exchange.Links = state.Links;
        if (exchange.MediaType == ResponseMediaType.NotAcceptable)
        {
            return Refusal.Of(406, "NOT_ACCEPTABLE", "Answers are `application/graphql-response+json` or `application/json`.");
        }

        return await IdentifyAsync(exchange, http.Request).ConfigureAwait(false)
            ?? await ReadAndRunAsync(exchange, http, state).ConfigureAwait(false);
    }

    private async ValueTask<Answer?> IdentifyAsync(Exchange exchange, HttpRequest request)
    {
        if (identification is null)
        {
            return null;
        }

        var token = await identification.IdentifyAsync(request).ConfigureAwait(false);
        exchange.Caller = token.Caller;
        return token.Caller is null ? (Answer?)Refusal.Unauthenticated(token.Problem!) : null;
    }

    private async ValueTask<Answer> ReadAndRunAsync(Exchange exchange, HttpContext http, GatewayState state)
    {
        var request = await reader.ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false);
        if (request.IsRefused)
        {
            return request.Refusal!;
        }

        exchange.OperationName = request.Value!.OperationName;
        if (RequestAdmission.Admit(exchange, http.Request, state, time.GetUtcNow()) is { } notAdmitted)
        {
            return notAdmitted;
        }

        if (exchange.Context is { } context && rates.Admit(context.Agency.Code) is { } tooMany)
        {
            return tooMany;
        }

        return await understanding.UnderstandAsync(exchange, http.Request, request.Value, state, http.RequestAborted).ConfigureAwait(false) is { } refusal
            ? refusal
            : await DecideAndRunAsync(exchange, http, request.Value, state).ConfigureAwait(false);
    }

    private async ValueTask<Answer> DecideAndRunAsync(Exchange exchange, HttpContext http, GraphQLRequest request, GatewayState state)
    {
        var operation = exchange.Operation!;
        var variables = VariableCoercion.Coerce(state.Supergraph.ApiSchema, operation.Definition, request.Variables, _coercion);
        if (!variables.Errors.IsEmpty)
        {
            return Refusal.Invalid(variables.Errors[0].Code ?? "BAD_USER_INPUT", variables.Errors);
        }

        if (operation.Cost.Refuse(variables.Values, limits.Cost) is { } tooExpensive)
        {
            return tooExpensive;
        }

        var refused = exchange.Profile is { } profile
            ? RefusedInputs.Of(operation.RevealingVariables, variables.Values, profile)
            : RefusedInputs.None;
        exchange.Incremental = operation.Deferrable is null ? null : IncrementalNegotiation.Negotiate(http.Request);
        var plan = state.Planner.Plan(operation, exchange.Profile, refused, exchange.Incremental is null ? null : variables.Values);
        if (plan.IsRefused)
        {
            return plan.Refusal!;
        }

        exchange.Decided = plan.Value!.Decided;
        return RefusedAsAWhole(exchange, http.Request) is { } refusal
            ? refusal
            : await PlanRunner.RunAsync(exchange, plan.Value, variables.Values, state, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A request that must be answered whole or not at all, and of which something was cut.</summary>
    private static Refusal? RefusedAsAWhole(Exchange exchange, HttpRequest request)
    {
        if (exchange.Decided!.Denied.IsEmpty)
        {
            return null;
        }

        return exchange.OpenDataOnly
            ?? (request.Headers[RequestAdmission.ModeHeader] == "strict"
                ? Refusal.Of(403, "FORBIDDEN", "Some of the cells asked for are denied; see `extensions.dataExchange.denied`.")
                : null);
    }
}
