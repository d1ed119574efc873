using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DataExchange.AttackTests.Transports;

/// <summary><c>graphql-transport-ws</c>, with the terms of the request in the initialisation.</summary>
internal sealed class SocketTransport : ITransport
{
    public string Name => "websocket";

    public bool Carries(AttackRequest request) => request.Kind != GraphQL.Language.OperationType.Subscription;

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        var terms = request.Headers.Where(h => h.Name.StartsWith("DataExchange-", StringComparison.Ordinal)).ToDictionary(h => h.Name, h => h.Value);
        terms["Authorization"] = $"Bearer {request.Token}";
        await SendAsync(socket, JsonSerializer.Serialize(new { type = "connection_init", payload = terms }));
        await SendAsync(socket, $$"""{"type":"subscribe","id":"1","payload":{{HttpSending.Envelope(request)}}}""");
        var (all, response) = (new StringBuilder(), (string?)null);
        while (await ReceiveAsync(socket) is { } text)
        {
            all.Append(text).Append('\n');
            using var message = JsonDocument.Parse(text);
            var type = message.RootElement.GetProperty("type").GetString();
            if (type is "next" or "error")
            {
                var payload = message.RootElement.GetProperty("payload");
                response = payload.ValueKind == JsonValueKind.Array ? $$"""{"errors":{{payload.GetRawText()}}{{Extensions(payload)}}}""" : payload.GetRawText();
            }

            if (type is "complete" or "error")
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
                break;
            }
        }

        var status = socket.CloseStatus is { } code && code != WebSocketCloseStatus.NormalClosure ? (int)code : 101;
        return new AttackReply(status, $"{socket.CloseStatusDescription}", all.ToString(), response);
    }

    // An error message is a list of errors; what the answer would tell of itself stands in the first of them.
    private static string Extensions(JsonElement errors) =>
        errors[0].TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("dataExchange", out var exchange)
            ? $$$""","extensions":{"dataExchange":{{{exchange.GetRawText()}}}}"""
            : string.Empty;

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var text = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            text.Write(buffer, 0, received.Count);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
