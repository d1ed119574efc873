using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Execution;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Rates;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// The stages of an operation whose caller and envelope are known, whatever carried it: admit, understand, decide, plan, execute.
/// A subscription passes through all of them when it is opened and again for each of its events.
/// </summary>
internal sealed class OperationPipeline(
    AgencyRates rates, DocumentUnderstanding understanding, PlanRunner runner, LimitOptions limits, SubscriptionSlots slots, TimeProvider time)
{
    private readonly CoercionOptions _coercion = new() { MaxListItems = limits.ListItems, MaxErrors = limits.ValidationErrors };

    /// <summary>Answers a query or a mutation; of a subscription it finds out whether it may be opened.</summary>
    public async ValueTask<Answer> AnswerAsync(Exchange exchange, GatewayState state, CancellationToken cancellationToken)
    {
        var ready = await PrepareAsync(exchange, state, isRequest: true, cancellationToken).ConfigureAwait(false);
        if (ready.IsRefused)
        {
            return ready.Refusal!;
        }

        return exchange.Operation!.Definition.Operation == OperationType.Subscription
            ? Open(exchange)
            : await runner.RunAsync(exchange, ready.Value!, state, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers one event of a subscription, decided anew under the state of now.</summary>
    public async ValueTask<Answer> AnswerEventAsync(Exchange exchange, GatewayState state, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var ready = await PrepareAsync(exchange, state, isRequest: false, cancellationToken).ConfigureAwait(false);
        return ready.IsRefused ? ready.Refusal! : await runner.RunAsync(exchange, ready.Value!, state, payload, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the registry of an open subscription is to be asked under the state of now.</summary>
    public async ValueTask<Result<TriggerRequest>> RedecideAsync(Exchange exchange, GatewayState state, CancellationToken cancellationToken)
    {
        var ready = await PrepareAsync(exchange, state, isRequest: false, cancellationToken).ConfigureAwait(false);
        return ready.IsRefused ? ready.Refusal! : Trigger(exchange);
    }

    /// <summary>All stages before execution, for a request that nobody sent: it counts against no rate. Why it would be refused, or null.</summary>
    public async ValueTask<Refusal?> DryRunAsync(Exchange exchange, GatewayState state, CancellationToken cancellationToken) =>
        (await PrepareAsync(exchange, state, isRequest: false, cancellationToken).ConfigureAwait(false)).Refusal;

    /// <summary>What the registry of a decided subscription is to be asked; a subscription of which nothing is granted is refused.</summary>
    public static Result<TriggerRequest> Trigger(Exchange exchange)
    {
        var ready = exchange.Ready!;
        if (TriggerRequest.Of(ready.Plan.Executable, VariableJson.Of(ready.Variables)) is { } trigger)
        {
            exchange.StreamedFrom = trigger.Subgraph;
            return trigger with { RequestId = exchange.RequestId };
        }

        return exchange.Decided!.Denied.IsEmpty
            ? Refusal.Of(400, "PLANNING_UNSUPPORTED", "The events of this subscription cannot come from one service.")
            : Refusal.Of(403, "FORBIDDEN", "Nothing of this subscription is granted; see `extensions.dataExchange.denied`.");
    }

    private Answer Open(Exchange exchange)
    {
        var trigger = Trigger(exchange);
        if (trigger.IsRefused)
        {
            return trigger.Refusal!;
        }

        return slots.Subscriptions.TryTake(exchange.Caller?.ClientId ?? string.Empty) is { } place
            ? new StreamOpening(trigger.Value!, place)
            : Refusal.Of(429, "TOO_MANY_SUBSCRIPTIONS", "Too many subscriptions are open; end one first.");
    }

    /// <summary>All that comes before execution. An event is no request of the client's and does not count against its agency's rate.</summary>
    private async ValueTask<Result<ReadyOperation>> PrepareAsync(Exchange exchange, GatewayState state, bool isRequest, CancellationToken cancellationToken)
    {
        if (RequestAdmission.Admit(exchange, state, time.GetUtcNow()) is { } notAdmitted)
        {
            return notAdmitted;
        }

        if (isRequest && exchange.Context is { } context && rates.Admit(context.Agency.Code) is { } tooMany)
        {
            return tooMany;
        }

        return await understanding.UnderstandAsync(exchange, state, cancellationToken).ConfigureAwait(false) is { } refusal
            ? refusal
            : Decide(exchange, state, isRequest);
    }

    private Result<ReadyOperation> Decide(Exchange exchange, GatewayState state, bool isRequest)
    {
        var operation = exchange.Operation!;
        var variables = VariableCoercion.Coerce(exchange.View!.Schema, operation.Definition, exchange.Request!.Variables, _coercion);
        if (!variables.Errors.IsEmpty)
        {
            return Refusal.Invalid(variables.Errors[0].Code ?? "BAD_USER_INPUT", variables.Errors);
        }

        var cost = operation.Cost.In(variables.Values);
        if (operation.Cost.Refuse(cost, limits.Cost) is { } tooExpensive)
        {
            return tooExpensive;
        }

        if (isRequest && exchange.Context is { } context)
        {
            rates.Charge(context.Agency.Code, cost);
        }

        var refused = exchange.Profile is { } profile
            ? RefusedInputs.Of(operation.RevealingVariables, variables.Values, profile)
            : RefusedInputs.None;
        exchange.Incremental = operation.Deferrable is null || exchange.Terms.Carrier is not { } http || operation.Definition.Operation == OperationType.Subscription
            || exchange.Profile is { Limited.IsEmpty: false }
            ? null
            : IncrementalNegotiation.Negotiate(http);
        var plan = state.Planner.Plan(operation, exchange.Profile, refused, exchange.Incremental is null ? null : variables.Values);
        if (plan.IsRefused)
        {
            return plan.Refusal!;
        }

        exchange.Decided = plan.Value!.Decided;
        if (RefusedAsAWhole(exchange) is { } refusal)
        {
            return refusal;
        }

        return OpenCursors(exchange, state, variables.Values) is { } values
            ? exchange.Ready = new ReadyOperation(plan.Value, values)
            : Refusal.Of(400, "CURSOR_INVALID", "A cursor was not given to this client, for this purpose and this list in this order, or it is too old: ask for the first page.");
    }

    private static IReadOnlyDictionary<string, object?>? OpenCursors(Exchange exchange, GatewayState state, IReadOnlyDictionary<string, object?> values) =>
        exchange.Decided!.Cursors is { } cursors && exchange.Context is { } context
            ? cursors.Open(state.Access!.CursorSeal, context.Key.Client.ToString(), context.Key.Purpose, values)
            : values;

    /// <summary>A request that must be answered whole or not at all, and of which something was cut.</summary>
    private static Refusal? RefusedAsAWhole(Exchange exchange)
    {
        if (exchange.Decided!.Denied.IsEmpty)
        {
            return null;
        }

        return exchange.OpenDataOnly
            ?? (exchange.Terms.IsStrict
                ? Refusal.Of(403, "FORBIDDEN", "Some of the cells asked for are denied; see `extensions.dataExchange.denied`.")
                : null);
    }
}
