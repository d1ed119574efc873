using System.Text.Json;

namespace DataExchange.Gateway.Tests.Subscriptions.WebSockets;

/// <summary>A message from the gateway.</summary>
internal sealed record SocketMessage(string Type, string? Id, string Payload)
{
    /// <summary>The member <c>data</c> of the payload as text.</summary>
    public string? Result => JsonDocument.Parse(Payload).RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : null;

    /// <summary>The code of the first error of an <c>error</c>, or in a <c>next</c>.</summary>
    public string? Code
    {
        get
        {
            var payload = JsonDocument.Parse(Payload).RootElement;
            var errors = payload.ValueKind == JsonValueKind.Array ? payload : payload.GetProperty("errors");
            return errors[0].GetProperty("extensions").GetProperty("code").GetString();
        }
    }

    public static SocketMessage Of(string text)
    {
        var message = JsonDocument.Parse(text).RootElement;
        return new SocketMessage(
            message.GetProperty("type").GetString()!,
            message.TryGetProperty("id", out var id) ? id.GetString() : null,
            message.TryGetProperty("payload", out var payload) ? payload.GetRawText() : string.Empty);
    }
}
