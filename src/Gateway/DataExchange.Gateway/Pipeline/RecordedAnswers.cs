using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Records;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// The boundary of a request, whatever carries it: a failure of ours becomes a refusal, and every answer is recorded durably before it may leave.
/// An answer that could not be recorded is not sent.
/// </summary>
internal sealed partial class RecordedAnswers(RequestRecorder recorder, ILogger<RecordedAnswers> logger)
{
    /// <summary>Answers and records.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="state">What <paramref name="answer"/> needs.</param>
    /// <param name="answer">Makes the answer.</param>
    /// <param name="gone">Fires when the client goes away; the record is made all the same.</param>
    public async Task<RecordedAnswer> AnswerAsync<TState>(Exchange exchange, TState state, Func<Exchange, TState, ValueTask<Answer>> answer, CancellationToken gone)
    {
        var made = await GuardAsync(exchange, state, answer, gone).ConfigureAwait(false);
        if (await RecordAsync(exchange, made).ConfigureAwait(false) is { } refusal)
        {
            await DiscardAsync(made).ConfigureAwait(false);
            await ReleaseAsync(exchange).ConfigureAwait(false);
            return new RecordedAnswer(refusal, HasReceipt: false);
        }

        if (made.Refusal is not null)
        {
            await ReleaseAsync(exchange).ConfigureAwait(false);
        }

        return new RecordedAnswer(made, recorder.GivesReceipts);
    }

    /// <summary>Records a later part of an answer, whether or not the client still waits for it; whether it may leave.</summary>
    public async ValueTask<bool> TryRecordAsync(Exchange exchange, LaterPart part)
    {
        try
        {
            return await recorder.RecordAsync(exchange, part).ConfigureAwait(false) is null;
        }
        catch (Exception failure)
        {
            // The request boundary, as below.
            LogUnrecorded(logger, exchange.RequestId, failure.GetType().Name);
            return false;
        }
    }

    private async ValueTask<Answer> GuardAsync<TState>(Exchange exchange, TState state, Func<Exchange, TState, ValueTask<Answer>> answer, CancellationToken gone)
    {
        try
        {
            return await answer(exchange, state).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
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

    // What comes later is stopped first, so that it uses nothing more.
    private static async ValueTask DiscardAsync(Answer made)
    {
        if (made.Rest is { } rest)
        {
            await rest.DisposeAsync().ConfigureAwait(false);
        }

        made.Dispose();
    }

    // Nothing of what consents were used for leaves.
    private async ValueTask ReleaseAsync(Exchange exchange)
    {
        if (exchange.Guard is not { } guard)
        {
            return;
        }

        try
        {
            await guard.ReleaseAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The request boundary, as above: a use that cannot be given back is lost, never gained.
            LogKept(logger, exchange.RequestId, failure.GetType().Name);
        }
    }

    /// <summary>Records an answer, whether or not the client still waits for it; what to send in its place where that failed, or null.</summary>
    private async ValueTask<Answer?> RecordAsync(Exchange exchange, Answer answer)
    {
        try
        {
            return await recorder.RecordAsync(exchange, answer).ConfigureAwait(false);
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

    [LoggerMessage(3, LogLevel.Error, "Request {RequestId} was not answered and could not give back its uses of consents: {Failure}")]
    private static partial void LogKept(ILogger logger, string requestId, string failure);

    [LoggerMessage(2, LogLevel.Error, "Request {RequestId} could not be recorded and is not answered: {Failure}")]
    private static partial void LogUnrecorded(ILogger logger, string requestId, string failure);
}
