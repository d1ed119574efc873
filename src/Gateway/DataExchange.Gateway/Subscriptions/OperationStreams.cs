using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using DataExchange.Gateway.Snapshots;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Subscriptions;

/// <summary>Streams what an operation answers: a single result, a refusal, or the events of a subscription until it ends.</summary>
internal sealed partial class OperationStreams(
    RecordedAnswers answers, OperationPipeline operations, StateHolder states, StateFence fence, LimitOptions limits, TimeProvider time, ILogger<OperationStreams> logger)
{
    /// <summary>Streams an answer that is recorded.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="opening">Its answer.</param>
    /// <param name="sink">Where results go.</param>
    /// <param name="stop">Ends the operation without a further word.</param>
    /// <exception cref="OperationCanceledException">The operation was stopped.</exception>
    public async Task RunAsync(Exchange exchange, RecordedAnswer opening, IResultSink sink, CancellationToken stop)
    {
        try
        {
            await RunGuardedAsync(exchange, opening, sink, stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The boundary of a stream: a failure of ours ends it, and tells nothing about the data it failed on.
            LogFailure(logger, exchange.RequestId, failure.GetType().Name, failure.StackTrace);
            var refusal = Refusal.Of(500, "INTERNAL_SERVER_ERROR", "The gateway failed to go on with this operation.");
            await sink.RefuseAsync(refusal, ResponseBody.Of(exchange, refusal, givesReceipt: false), stop).ConfigureAwait(false);
        }
    }

    private async Task RunGuardedAsync(Exchange exchange, RecordedAnswer opening, IResultSink sink, CancellationToken stop)
    {
        if (opening.Answer.Stream is { } stream)
        {
            await using var run = new SubscriptionRun(exchange, stream.Trigger, sink, answers, operations, states, fence, limits, time, stop);
            await run.RunAsync().ConfigureAwait(false);
            return;
        }

        var body = ResponseBody.Of(exchange, opening.Answer, opening.HasReceipt);
        if (opening.Answer.Refusal is { } refusal)
        {
            await sink.RefuseAsync(refusal, body, stop).ConfigureAwait(false);
            return;
        }

        await sink.NextAsync(body, stop).ConfigureAwait(false);
        await sink.CompleteAsync(stop).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Error, "The stream of request {RequestId} failed: {Failure} at {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string requestId, string failure, string? stackTrace);
}
