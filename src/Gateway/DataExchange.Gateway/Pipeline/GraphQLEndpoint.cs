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
internal sealed partial class GraphQLEndpoint(RequestPipeline pipeline, RequestRecorder recorder, TimeProvider time, ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var exchange = new Exchange(RequestIds.Next(), time.GetUtcNow(), time.GetTimestamp());
        try
        {
            using var answer = await AnswerAsync(exchange, http).ConfigureAwait(false);
            var unrecorded = await recorder.RecordAsync(exchange, answer, http.RequestAborted).ConfigureAwait(false);
            await ResponseSender.SendAsync(http, exchange, unrecorded ?? answer, recorder.GivesReceipts).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to answer.
        }
        catch (BadHttpRequestException failure)
        {
            await RecordAndSendAsync(http, exchange, Refusal.Of(failure.StatusCode, "BAD_REQUEST", "The HTTP request is malformed or too slow.")).ConfigureAwait(false);
        }
    }

    private async Task<Answer> AnswerAsync(Exchange exchange, HttpContext http)
    {
        try
        {
            return await pipeline.AnswerAsync(exchange, http).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or BadHttpRequestException))
        {
            // The request boundary: a failure of ours denies, and tells nothing about the data it failed on.
            LogFailure(logger, exchange.RequestId, failure.GetType().Name, failure.StackTrace);
            return Refusal.Of(500, "INTERNAL_SERVER_ERROR", "The gateway failed to answer this request.");
        }
    }

    private async Task RecordAndSendAsync(HttpContext http, Exchange exchange, Answer answer)
    {
        var unrecorded = await recorder.RecordAsync(exchange, answer, CancellationToken.None).ConfigureAwait(false);
        await ResponseSender.SendAsync(http, exchange, unrecorded ?? answer, recorder.GivesReceipts).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} failed: {Failure} at {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string requestId, string failure, string? stackTrace);
}
