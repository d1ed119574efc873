using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DataExchange.AttackTests.Transports;

/// <summary>Reads a subscription, event by event, over either transport.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ClientWebSocket _socket = new();
    private StreamReader? _events;

    public static async Task<StreamClient> OpenAsync(string transport, Uri gateway, string token, string query)
    {
        var client = new StreamClient();
        await (transport == "sse" ? client.OpenEventsAsync(gateway, token, query) : client.OpenSocketAsync(gateway, token, query));
        return client;
    }

    /// <summary>The next result or error as text; null at the end.</summary>
    public async Task<string?> NextAsync()
    {
        if (_events is not null)
        {
            while (await _events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.StartsWith("data: {", StringComparison.Ordinal))
                {
                    return line;
                }
            }

            return null;
        }

        var text = await ReceiveAsync();
        while (text is not null && (text.Contains("\"connection_ack\"", StringComparison.Ordinal) || text.Contains("\"ping\"", StringComparison.Ordinal)))
        {
            text = await ReceiveAsync();
        }

        return text;
    }

    public void Dispose()
    {
        _events?.Dispose();
        _http.Dispose();
        _socket.Dispose();
    }

    private async Task OpenEventsAsync(Uri gateway, string token, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        _events = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    private async Task OpenSocketAsync(Uri gateway, string token, string query)
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
        await _socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } }));
        await SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id = "1", payload = new { query } }));
    }

    private Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private async Task<string?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
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
}
