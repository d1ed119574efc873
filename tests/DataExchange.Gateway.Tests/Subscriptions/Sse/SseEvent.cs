using System.Text.Json;

namespace DataExchange.Gateway.Tests.Subscriptions.Sse;

/// <summary>An event of a stream.</summary>
internal sealed record SseEvent(string Name, string Data)
{
    /// <summary>The member <c>data</c> of the response as text.</summary>
    public string? Result => JsonDocument.Parse(Data).RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : null;

    /// <summary>The code of the first error, or null.</summary>
    public string? Code => JsonDocument.Parse(Data).RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    /// <summary>The receipt.</summary>
    public string? Receipt => JsonDocument.Parse(Data).RootElement.GetProperty("extensions").GetProperty("dataExchange").GetProperty("receipt").GetString();
}
