using System.Net.WebSockets;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>Subscribes over WebSockets: a connection per subscription, opened with the headers that any request to the subgraph has.</summary>
internal sealed class WebSocketEventSource(HttpMessageInvoker invoker, ISubgraphRequestSigner? signer, EventSourceOptions options, TimeProvider time)
{
    public async ValueTask<IEventStream> OpenAsync(EventEndpoint endpoint, TriggerRequest trigger, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(options.OpenTimeout, time);
        await using var link = cancellationToken.UnsafeRegister(static c => ((CancellationTokenSource)c!).Cancel(), clock);
        var socket = new ClientWebSocket();
        IEventStream? opened = null;
        try
        {
            Prepare(socket, endpoint, trigger);
            await socket.ConnectAsync(AddressOf(endpoint.Url), invoker, clock.Token);
            var stream = new WebSocketEventStream(socket, options, time);
            return opened = await stream.TrySubscribeAsync(trigger, clock.Token) ? stream : new EndedStream(StreamEnd.Broken);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new EndedStream(StreamEnd.TimedOut);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException)
        {
            return new EndedStream(StreamEnd.Unreachable);
        }
        finally
        {
            if (opened is not WebSocketEventStream)
            {
                socket.Dispose();
            }
        }
    }

    private void Prepare(ClientWebSocket socket, EventEndpoint endpoint, TriggerRequest trigger)
    {
        socket.Options.AddSubProtocol(TransportMessages.Protocol);
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        using var headers = new HttpRequestMessage();
        if (trigger.RequestId is not null)
        {
            headers.Headers.TryAddWithoutValidation("X-Request-Id", trigger.RequestId);
        }

        signer?.Sign(trigger.Subgraph, "GET", endpoint.Url, [], null, headers.Headers);
        foreach (var (name, values) in headers.Headers.NonValidated)
        {
            socket.Options.SetRequestHeader(name, values.ToString());
        }
    }

    private static Uri AddressOf(Uri url) => new UriBuilder(url) { Scheme = url.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs }.Uri;
}
