using System.Diagnostics;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Gateway.Telemetry;

/// <summary>
/// Shows each request to a subgraph as a span and in the metrics, and hands the trace on to the subgraph. Where nobody listens it is not in the way.
/// </summary>
internal sealed class ObservedSubgraphClient(ISubgraphClient inner, GatewayTelemetry telemetry, TimeProvider time) : ISubgraphClient
{
    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
        telemetry.Source.HasListeners() || telemetry.Fetches.IsEnabled ? ObserveAsync(request, cancellationToken) : inner.SendAsync(request, cancellationToken);

    private async ValueTask<SubgraphResponse> ObserveAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        using var span = telemetry.Source.StartActivity("fetch", ActivityKind.Client);
        var started = time.GetTimestamp();
        var response = await inner.SendAsync(span is null ? request : request with { TraceParent = span.Id }, cancellationToken).ConfigureAwait(false);
        var outcome = OutcomeOf(response);
        telemetry.Fetches.Fetched(request.Subgraph, KindOf(request), outcome, request.Entities, time.GetElapsedTime(started));
        if (span is not null)
        {
            Describe(span, request, response, outcome);
        }

        return response;
    }

    private static void Describe(Activity span, SubgraphRequest request, SubgraphResponse response, string outcome)
    {
        span.DisplayName = $"fetch {request.Subgraph}";
        span.SetTag(TagNames.Subgraph, request.Subgraph);
        span.SetTag(TagNames.FetchKind, KindOf(request));
        span.SetTag(TagNames.Entities, request.Entities);
        span.SetTag(TagNames.Outcome, outcome);
        span.SetTag(TagNames.RequestBytes, request.Body.Length);
        if (response.Status > 0)
        {
            span.SetTag(TagNames.HttpStatus, response.Status);
            span.SetTag(TagNames.ResponseBytes, response.Length);
        }

        if (response.Outcome != SubgraphOutcome.Answered || response.Status >= 400)
        {
            span.SetTag(TagNames.ErrorType, response.Outcome == SubgraphOutcome.Answered ? $"{response.Status}" : outcome);
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string KindOf(SubgraphRequest request) => request.IsMutation ? "mutation" : request.Entities > 0 ? "entities" : "root";

    private static string OutcomeOf(SubgraphResponse response) => response.Outcome switch
    {
        SubgraphOutcome.Answered => "answered",
        SubgraphOutcome.Unreachable => "unreachable",
        SubgraphOutcome.Broken => "broken",
        SubgraphOutcome.TimedOut => "timed_out",
        SubgraphOutcome.TooLarge => "too_large",
        _ => "cancelled",
    };
}
