using System.Collections.Immutable;
using System.Text;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Explanations;

/// <summary>Explains by the stages that requests pass.</summary>
internal sealed class DryRun(StateFence fence, OperationPipeline operations, TimeProvider time) : IOperationExplanation
{
    public async ValueTask<OperationExplanation> ExplainAsync(ExplainedRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var exchange = new Exchange(RequestIds.Next(now), now, time.GetTimestamp())
        {
            MediaType = ResponseMediaType.GraphQLResponse,
            Caller = new Caller(request.ClientId, null, []),
            Request = new GraphQLRequest(Encoding.UTF8.GetBytes(request.Document), request.OperationName, request.Variables),
            Terms = new RequestTerms(request.Purpose, request.CaseId, default, IsReadOnly: false, TakesStream: true),
        };
        var entered = await fence.EnterAsync(exchange, cancellationToken).ConfigureAwait(false);
        var refusal = entered.Refusal ?? await operations.DryRunAsync(exchange, entered.Value!, cancellationToken).ConfigureAwait(false);
        return (refusal is null ? new OperationExplanation() : Refused(refusal)) with
        {
            Context = exchange.Context,
            Coordinates = CoordinatesOf(exchange),
            Denied = [.. exchange.Decided?.Denied.Select(d => new ExplainedDenial(d.Coordinate, d.Path, d.Reason, d.DecisionId, d.Input)) ?? []],
        };
    }

    private static OperationExplanation Refused(Refusal refusal) => new() { RefusalCode = refusal.Code, Refusals = [.. refusal.Errors.Select(e => e.Message)] };

    private static ImmutableArray<ExplainedCoordinate> CoordinatesOf(Exchange exchange) =>
        exchange is { Decided: { } decided, Profile: { } profile } ? [.. decided.Coordinates.Select(c => new ExplainedCoordinate(c.Coordinate, profile.Decide(c.Coordinate)))] : [];
}
