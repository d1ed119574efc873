using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Pipeline;

/// <summary>The life of a request over HTTP: answer it, record it durably, and only then send the first byte.</summary>
internal sealed class GraphQLEndpoint(RequestPipeline pipeline, RecordedAnswers answers, IStreamEndpoint streams, RequestObservation observation, TimeProvider time)
{
    public async Task HandleAsync(HttpContext http)
    {
        var now = time.GetUtcNow();
        using var exchange = new Exchange(RequestIds.Next(now), now, time.GetTimestamp()) { MediaType = MediaTypeNegotiation.Negotiate(http.Request) };
        var span = observation.Begin(http.Request);
        using var recorded = await answers.AnswerAsync(exchange, (pipeline, http), static (e, s) => s.pipeline.AnswerAsync(e, s.http), http.RequestAborted).ConfigureAwait(false);
        if (recorded.Answer.Stream is not null)
        {
            // The request is over when its stream is open; what follows are its events.
            observation.End(span, exchange, recorded.Answer, http);
            await streams.StreamAsync(http, exchange, recorded).ConfigureAwait(false);
            return;
        }

        try
        {
            await (recorded.Answer.Rest is { } rest
                ? SendPartsAsync(http, exchange, rest, recorded.HasReceipt)
                : SendAsync(http, exchange, recorded)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away; the record stands, and nobody is left to answer.
        }
        finally
        {
            observation.End(span, exchange, recorded.Answer, http);
        }
    }

    private async Task SendPartsAsync(HttpContext http, Exchange exchange, IncrementalExecution execution, bool givesReceipts)
    {
        var sender = new DeferredAnswerSender(http, exchange, async part => !await answers.TryRecordAsync(exchange, part).ConfigureAwait(false));
        await sender.SendAsync(execution, givesReceipts).ConfigureAwait(false);
    }

    private Task SendAsync(HttpContext http, Exchange exchange, RecordedAnswer recorded) =>
        ResponseSender.IsStreamed(exchange, recorded.Answer)
            ? streams.StreamAsync(http, exchange, recorded)
            : ResponseSender.SendAsync(http, exchange, recorded.Answer, recorded.HasReceipt);
}
