using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using DataExchange.Testing.Subgraphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Logging;

namespace DataExchange.Testing.Streams;

/// <summary>
/// A subgraph on a real server at a free port of the loopback that sends events when a test tells it to, by server-sent events and
/// <c>graphql-transport-ws</c> alike, and answers other requests by script.
/// </summary>
public sealed class EventSubgraph : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly Channel<EventSubscription> _opened = Channel.CreateUnbounded<EventSubscription>();

    private EventSubgraph(WebApplication application) => _application = application;

    /// <summary>Where it answers.</summary>
    public Uri Url => new(_application.Urls.First() + "/graphql");

    /// <summary>What it was asked so far, subscriptions included.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>How it answers what is no subscription.</summary>
    public Func<RecordedRequest, ScriptedReply> Script { get; set; } = _ => ScriptedReply.Json("""{"data":null}""");

    /// <summary>How it answers a subscription over HTTP in place of a stream; null for a stream.</summary>
    public ScriptedReply? InPlaceOfStream { get; set; }

    /// <summary>The text sent in answer to <c>connection_init</c>; null for none.</summary>
    public string? Acknowledgement { get; set; } = """{"type":"connection_ack"}""";

    /// <summary>The sub-protocol that it accepts.</summary>
    public string SubProtocol { get; set; } = "graphql-transport-ws";

    /// <summary>Starts one.</summary>
    public static async Task<EventSubgraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var application = builder.Build();
        var subgraph = new EventSubgraph(application);
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        application.Run(subgraph.AnswerAsync);
        await application.StartAsync();
        return subgraph;
    }

    /// <summary>The next subscription that was opened here, in order.</summary>
    public ValueTask<EventSubscription> OpenedAsync(CancellationToken cancellationToken) => _opened.Reader.ReadAsync(cancellationToken);

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            await ServeSocketAsync(http);
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var request = Record(http, await reader.ReadToEndAsync(http.RequestAborted));
        if (http.Request.Headers.Accept == "text/event-stream" && InPlaceOfStream is null)
        {
            await StreamAsync(http, request);
            return;
        }

        var reply = http.Request.Headers.Accept == "text/event-stream" ? InPlaceOfStream! : Script(request);
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }

    private async Task StreamAsync(HttpContext http, RecordedRequest request)
    {
        http.Response.ContentType = "text/event-stream";
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        await http.Response.StartAsync();
        var subscription = new SseSubscription(http) { Request = request };
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        _opened.Writer.TryWrite(subscription);
        await Task.WhenAny(subscription.Over, gone.Task, Stopping());
        subscription.End();
    }

    private async Task ServeSocketAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(http.WebSockets.WebSocketRequestedProtocols.Contains(SubProtocol) ? SubProtocol : null);
        SocketSubscription? subscription = null;
        try
        {
            var buffer = new byte[256 * 1024];
            while (await ReceiveAsync(socket, buffer) is { } text)
            {
                using var message = JsonDocument.Parse(text);
                switch (message.RootElement.GetProperty("type").GetString())
                {
                    case "connection_init" when Acknowledgement is not null:
                        await SendAsync(socket, Acknowledgement);
                        break;
                    case "ping":
                        await SendAsync(socket, """{"type":"pong"}""");
                        break;
                    case "subscribe":
                        var request = Record(http, message.RootElement.GetProperty("payload").GetRawText());
                        subscription = new SocketSubscription(http, socket, message.RootElement.GetProperty("id").GetString()!) { Request = request };
                        _opened.Writer.TryWrite(subscription);
                        break;
                    case "complete":
                        subscription?.End();
                        break;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The subscriber is gone, or the connection was cut.
        }

        subscription?.End();
    }

    private RecordedRequest Record(HttpContext http, string body)
    {
        var headers = http.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        var request = new RecordedRequest(http.Request.Method, http.Request.Protocol, headers, body);
        _requests.Enqueue(request);
        return request;
    }

    private Task Stopping()
    {
        var stopping = new TaskCompletionSource();
        _application.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        return stopping.Task;
    }

    private async Task<string?> ReceiveAsync(WebSocket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), _application.Lifetime.ApplicationStopping);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
