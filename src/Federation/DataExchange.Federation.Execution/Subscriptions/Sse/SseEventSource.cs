using System.Net;
using System.Net.Http.Headers;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Subscriptions.Sse;

/// <summary>Subscribes by server-sent events: a POST per subscription, answered with <c>text/event-stream</c>.</summary>
internal sealed class SseEventSource(HttpMessageInvoker invoker, ISubgraphRequestSigner? signer, EventSourceOptions options, TimeProvider time)
{
    public async ValueTask<IEventStream> OpenAsync(EventEndpoint endpoint, TriggerRequest trigger, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(options.OpenTimeout, time);
        await using var link = cancellationToken.UnsafeRegister(static c => ((CancellationTokenSource)c!).Cancel(), clock);
        try
        {
            using var message = CreateMessage(endpoint, trigger);
            return await ReadHeadAsync(await invoker.SendAsync(message, clock.Token), clock.Token);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new EndedStream(StreamEnd.TimedOut);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new EndedStream(StreamEnd.Unreachable);
        }
    }

    private HttpRequestMessage CreateMessage(EventEndpoint endpoint, TriggerRequest trigger)
    {
        var content = new ReadOnlyMemoryContent(trigger.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint.Url)
        {
            Content = content,
            Version = endpoint.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (trigger.RequestId is not null)
        {
            message.Headers.TryAddWithoutValidation("X-Request-Id", trigger.RequestId);
        }

        signer?.Sign(trigger.Subgraph, "POST", endpoint.Url, trigger.Body.Span, null, message.Headers);
        return message;
    }

    private async ValueTask<IEventStream> ReadHeadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var isPlain = response.Content.Headers.ContentEncoding.Count == 0;
        if (isPlain && response.IsSuccessStatusCode && string.Equals(mediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return new SseStream(response, await response.Content.ReadAsStreamAsync(cancellationToken), options.MaxEventBytes);
        }

        using (response)
        {
            var isResponse = mediaType is not null && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || mediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase));
            return isPlain && isResponse ? await ReadWholeAsync(response, cancellationToken) : new EndedStream(StreamEnd.Broken);
        }
    }

    /// <summary>A subgraph that answers a subscription like a query has one thing to say: most often why it refuses.</summary>
    private async ValueTask<IEventStream> ReadWholeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var whole = await BodyReader.ReadAsync(stream, response, options.MaxEventBytes, cancellationToken);
        return whole.Outcome == SubgraphOutcome.TooLarge ? new EndedStream(StreamEnd.TooLarge) : new EndedStream(StreamEnd.Completed, whole.Body.ToArray());
    }
}
