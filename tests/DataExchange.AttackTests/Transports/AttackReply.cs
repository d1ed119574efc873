using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataExchange.AttackTests.Transports;

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status, or over a WebSocket the code it was closed with; 101 while it is open.</param>
/// <param name="Head">Headers and trailers, one on each line, in order.</param>
/// <param name="Body">All that came, as it came.</param>
/// <param name="Response">The GraphQL response as JSON, put together of its parts; null where none came.</param>
internal sealed partial record AttackReply(int Status, string Head, string Body, string? Response)
{
    private JsonElement? Json => Response is null ? null : JsonDocument.Parse(Response).RootElement;

    /// <summary>The member <c>data</c> as text; null where there is none.</summary>
    public string? Data => Json is { } json && json.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null ? data.GetRawText() : null;

    /// <summary>The codes of the errors.</summary>
    public IReadOnlyList<string?> Codes => Json is { } json && json.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(e => e.TryGetProperty("extensions", out var x) ? x.GetProperty("code").GetString() : null)]
        : [];

    /// <summary>What was denied, as <c>coordinate at path: reason</c>.</summary>
    public IReadOnlyList<string> Denied => Exchange is { } exchange && exchange.TryGetProperty("denied", out var denied)
        ? [.. denied.EnumerateArray().Select(d => $"{d.GetProperty("coordinate").GetString()} at {string.Join('.', d.GetProperty("path").EnumerateArray())}: {d.GetProperty("reason").GetString()}")]
        : [];

    public string? Receipt => Exchange is { } exchange && exchange.TryGetProperty("receipt", out var receipt) ? receipt.GetString() : null;

    private JsonElement? Exchange =>
        Json is { } json && json.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("dataExchange", out var exchange) ? exchange : null;

    /// <summary>All of it, with what is random by nature (the receipt) made equal.</summary>
    public string Normalised => Receipts().Replace($"{Status}\n{Head}\n{Body}", "\"receipt\":\"R$1\"");

    [GeneratedRegex("\"receipt\":\"[0-9a-f]{32}(\\.\\d+)?\"")]
    private static partial Regex Receipts();
}
