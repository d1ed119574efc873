using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DataExchange.Gateway.Tests.Subscriptions.WebSockets;

/// <summary>Speaks to a gateway over a WebSocket, message by message, well or badly.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    /// <summary>How the gateway closed: code and reason; null while it has not.</summary>
    public (int Code, string? Reason)? Closed => _socket.CloseStatus is { } status ? ((int)status, _socket.CloseStatusDescription) : null;

    public string? SubProtocol => _socket.SubProtocol;

    /// <summary>Connects without a word.</summary>
    public static async Task<SocketClient> ConnectAsync(Uri gateway, string? protocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var client = new SocketClient();
        if (protocol is not null)
        {
            client._socket.Options.AddSubProtocol(protocol);
        }

        foreach (var (name, value) in headers)
        {
            client._socket.Options.SetRequestHeader(name, value);
        }

        await client._socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Connects and is acknowledged.</summary>
    public static async Task<SocketClient> OpenAsync(Uri gateway, string token)
    {
        var client = await ConnectAsync(gateway);
        await client.InitAsync(token);
        Assert.Equal("connection_ack", (await client.NextAsync()).Type);
        return client;
    }

    public Task InitAsync(string token) => SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } }));

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query, variables } }));

    public Task SendAsync(string text, bool binary = false) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The next message; of type <c>closed</c> when there is none.</summary>
    public async Task<SocketMessage> NextAsync()
    {
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), TestContext.Current.CancellationToken);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
                return new SocketMessage("closed", null, string.Empty);
            }

            if (received.EndOfMessage)
            {
                return SocketMessage.Of(Encoding.UTF8.GetString(_buffer, 0, length));
            }
        }
    }

    /// <summary>The code that the gateway closes with, after any other messages.</summary>
    public async Task<int> ClosedWithAsync()
    {
        while ((await NextAsync()).Type != "closed")
        {
        }

        return Closed!.Value.Code;
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
