using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Records;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// The life of a request: answer it, record it durably, and only then send the first byte. An answer that could not be recorded is not sent.
/// </summary>
internal sealed partial class GraphQLEndpoint(RequestPipeline pipeline, RequestRecorder recorder, RequestObservation observation, TimeProvider time, ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var exchange = new Exchange(RequestIds.Next(), time.GetUtcNow(), time.GetTimestamp()) { MediaType = MediaTypeNegotiation.Negotiate(http.Request) };
        var span = observation.Begin(http.Request);
        using var answer = await AnswerAsync(exchange, http).ConfigureAwait(false);
        var unrecorded = await RecordAsync(exchange, answer).ConfigureAwait(false);
        try
        {
            await (answer.Rest is { } rest
                ? SendPartsAsync(http, exchange, rest, unrecorded)
                : ResponseSender.SendAsync(http, exchange, unrecorded ?? answer, recorder.GivesReceipts && unrecorded is null)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away; the record stands, and nobody is left to answer.
        }
        finally
        {
            observation.End(span, exchange, unrecorded ?? answer, http);
        }
    }

    private async Task SendPartsAsync(HttpContext http, Exchange exchange, IncrementalExecution execution, Answer? unrecorded)
    {
        if (unrecorded is { } refusal)
        {
            await execution.DisposeAsync().ConfigureAwait(false);
            await ResponseSender.SendAsync(http, exchange, refusal, givesReceipt: false).ConfigureAwait(false);
            return;
        }

        var sender = new DeferredAnswerSender(
            http, exchange, async part => await RecordAsync(exchange, default, part).ConfigureAwait(false) is not null);
        await sender.SendAsync(execution, recorder.GivesReceipts).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(Exchange exchange, HttpContext http)
    {
        try
        {
            return await pipeline.AnswerAsync(exchange, http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer; that registries may have been asked is recorded all the same.
            return Refusal.Of(StatusCodes.Status499ClientClosedRequest, "CLIENT_CLOSED_REQUEST", "The client went away.");
        }
        catch (BadHttpRequestException failure)
        {
            return Refusal.Of(failure.StatusCode, "BAD_REQUEST", "The HTTP request is malformed or too slow.");
        }
        catch (Exception failure)
        {
            // The request boundary: a failure of ours denies, and tells nothing about the data it failed on.
            LogFailure(logger, exchange.RequestId, failure.GetType().Name, failure.StackTrace);
            return Refusal.Of(500, "INTERNAL_SERVER_ERROR", "The gateway failed to answer this request.");
        }
    }

    /// <summary>Records an answer or a part of one, whether or not the client still waits for it; what to send in its place where that failed, or null.</summary>
    private async Task<Answer?> RecordAsync(Exchange exchange, Answer answer, LaterPart? part = null)
    {
        try
        {
            return part is null
                ? await recorder.RecordAsync(exchange, answer).ConfigureAwait(false)
                : await recorder.RecordAsync(exchange, part).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The request boundary: a log that fails in a way it does not know itself has recorded nothing.
            LogUnrecorded(logger, exchange.RequestId, failure.GetType().Name);
            return RequestRecorder.Unavailable(retryAfterSeconds: 1);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} failed: {Failure} at {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string requestId, string failure, string? stackTrace);

    [LoggerMessage(2, LogLevel.Error, "Request {RequestId} could not be recorded and is not answered: {Failure}")]
    private static partial void LogUnrecorded(ILogger logger, string requestId, string failure);
}
