using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Testing.Streams;

/// <summary>A subscription over a WebSocket of its own.</summary>
internal sealed class SocketSubscription(HttpContext http, WebSocket socket, string id) : EventSubscription
{
    public override Task SendAsync(string response) => SendRawAsync($$"""{"id":"{{id}}","type":"next","payload":{{response}}}""");

    public override Task CompleteAsync() => SendRawAsync($$"""{"id":"{{id}}","type":"complete"}""");

    public override Task SendRawAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public override Task SendBytesAsync(ReadOnlyMemory<byte> bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None).AsTask();

    public override Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "Closed by the test.", CancellationToken.None);

    public override void Cut() => http.Abort();
}
