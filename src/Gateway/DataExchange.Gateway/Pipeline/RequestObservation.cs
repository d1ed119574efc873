using System.Diagnostics;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Records;
using DataExchange.Gateway.Telemetry;
using DataExchange.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// Shows a request as a server span, in the metrics, and, at level Debug, as a line of the log. What the caller sent or is answered is no part of it:
/// the operation stands there as the hash of its shape. Where nobody listens it costs nothing.
/// </summary>
internal sealed partial class RequestObservation(GatewayTelemetry telemetry, TimeProvider time, ILogger<RequestObservation> logger)
{
    /// <summary>Begins a request; its span, or null where nobody listens.</summary>
    public Activity? Begin(HttpRequest request)
    {
        telemetry.Requests.Begin();
        if (!telemetry.Source.HasListeners())
        {
            return null;
        }

        // The server's own activity is not what the sampler is to go by: only the caller's is.
        Activity.Current = null;
        return ActivityContext.TryParse(request.Headers.TraceParent, traceState: null, isRemote: true, out var parent)
            ? telemetry.Source.StartActivity("GraphQL", ActivityKind.Server, parent)
            : telemetry.Source.StartActivity("GraphQL", ActivityKind.Server);
    }

    /// <summary>Ends a request once its answer is handed over.</summary>
    public void End(Activity? span, Exchange exchange, in Answer answer, HttpContext http)
    {
        var outcome = NameOf(RecordComposition.OutcomeOf(answer, exchange.Decided?.Denied.Length ?? 0));
        var type = TypeOf(exchange);
        var duration = time.GetElapsedTime(exchange.StartedAt);
        telemetry.Requests.End(duration, outcome, type);
        if (exchange.Decided is { } decided)
        {
            telemetry.Decisions.Decided(decided);
        }

        if (logger.IsEnabled(LogLevel.Debug))
        {
            LogAnswered(logger, exchange.RequestId, outcome, type, exchange.Operation?.Signature, http.Response.StatusCode, duration.TotalMilliseconds);
        }

        if (span is not null)
        {
            Describe(span, exchange, answer, http, outcome, type);
            span.Dispose();
        }
    }

    private static void Describe(Activity span, Exchange exchange, in Answer answer, HttpContext http, string outcome, string type)
    {
        span.DisplayName = type;
        span.SetTag(TagNames.RequestId, exchange.RequestId);
        span.SetTag(TagNames.OperationType, exchange.Operation is null ? null : type);
        span.SetTag(TagNames.OperationHash, exchange.Operation?.Signature);
        span.SetTag(TagNames.Agency, exchange.Context?.Agency.Code);
        span.SetTag(TagNames.Purpose, exchange.Context?.Purpose?.Code);
        span.SetTag(TagNames.Outcome, outcome);
        span.SetTag(TagNames.Denied, exchange.Decided?.Denied.Length);
        span.SetTag(TagNames.Errors, answer.Result?.ErrorCount);
        span.SetTag(TagNames.HttpMethod, HttpMethods.IsPost(http.Request.Method) ? "POST" : HttpMethods.IsGet(http.Request.Method) ? "GET" : "_OTHER");
        span.SetTag(TagNames.HttpRoute, "/graphql");
        span.SetTag(TagNames.HttpStatus, http.Response.StatusCode);
        if (ErrorOf(answer) is { } error)
        {
            span.SetTag(TagNames.ErrorType, error);
            span.SetStatus(answer.Refusal is { Status: < 500 } ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
    }

    private static string? ErrorOf(in Answer answer) => answer.Refusal?.Code ?? (answer.Result is { DataIsNull: true } failed ? failed.ErrorCodes.FirstOrDefault() : null);

    private static string TypeOf(Exchange exchange) => exchange.Operation?.Definition.Operation switch
    {
        null => "unknown",
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string NameOf(AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Served => "served",
        AccessOutcome.Partial => "partial",
        AccessOutcome.Refused => "refused",
        _ => "failed",
    };

    [LoggerMessage(1, LogLevel.Debug, "Request {RequestId} was {Outcome}: {OperationType} {OperationHash}, status {Status}, {DurationMs} ms")]
    private static partial void LogAnswered(ILogger logger, string requestId, string outcome, string operationType, string? operationHash, int status, double durationMs);
}
