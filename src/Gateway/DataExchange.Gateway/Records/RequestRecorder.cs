using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Subjects;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Records;

/// <summary>Records each request before it is answered, and counts what it read through the cache. Without a log (nothing is decided then) it records nothing.</summary>
internal sealed partial class RequestRecorder(
    IAccessLog? log, SubjectPseudonymiser? pseudonymiser, GatewayTelemetry telemetry, TimeProvider time, ILogger<RequestRecorder> logger)
{
    private bool _isFailing;

    /// <summary>Whether answers name the record that stands behind them.</summary>
    public bool GivesReceipts => log is not null;

    // A client that goes away does not take its record with it, so nothing here is cancelled.
    /// <summary>Makes the record durable; the refusal to send in place of the answer where that failed, or null.</summary>
    public ValueTask<Answer?> RecordAsync(Exchange exchange, Answer answer)
    {
        telemetry.Reads.Add(answer.Result?.Calls ?? []);
        return log is null ? default : AppendAsync(log, RecordComposition.Compose(exchange, answer, pseudonymiser!, time.GetElapsedTime(exchange.StartedAt)));
    }

    /// <summary>Makes the record of a later part durable; the refusal to send in its place where that failed, or null.</summary>
    public ValueTask<Answer?> RecordAsync(Exchange exchange, LaterPart part)
    {
        telemetry.Reads.Add(part.Calls);
        return log is null ? default : AppendAsync(log, RecordComposition.ComposePart(exchange, part, pseudonymiser!, time.GetElapsedTime(exchange.StartedAt)));
    }

    private async ValueTask<Answer?> AppendAsync(IAccessLog to, AccessRecord record)
    {
        using var phase = telemetry.StartPhase("record");
        var started = time.GetTimestamp();
        var outcome = await to.AppendAsync(record, CancellationToken.None).ConfigureAwait(false);
        telemetry.Records.Appended(time.GetElapsedTime(started), outcome is Appended);
        Tell(outcome);
        return outcome switch
        {
            Appended => (Answer?)null,
            Overloaded overloaded => Unavailable((int)Math.Ceiling(overloaded.RetryAfter.TotalSeconds)),
            _ => Unavailable(retryAfterSeconds: 1),
        };
    }

    /// <summary>What is sent in place of an answer that could not be recorded.</summary>
    public static Answer Unavailable(int retryAfterSeconds) =>
        Refusal.Of(503, "ACCESS_LOG_UNAVAILABLE", "The request could not be recorded, and what is not recorded is not answered.") with
        {
            RetryAfterSeconds = Math.Max(1, retryAfterSeconds),
        };

    // Told once when it begins and once when it ends: a log that is out fails every request.
    private void Tell(AppendOutcome outcome)
    {
        var isFailing = outcome is not Appended;
        if (Volatile.Read(ref _isFailing) == isFailing || Interlocked.Exchange(ref _isFailing, isFailing) == isFailing)
        {
            return;
        }

        if (isFailing)
        {
            LogFailing(logger, outcome is LogUnavailable unavailable ? unavailable.Message : "Its queue is full.");
        }
        else
        {
            LogRecording(logger);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Requests are not recorded and therefore not answered. {Problem}")]
    private static partial void LogFailing(ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Information, "Requests are recorded and answered again")]
    private static partial void LogRecording(ILogger logger);
}
