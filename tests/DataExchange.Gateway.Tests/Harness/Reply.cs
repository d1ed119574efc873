using System.Text.Json;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>What a gateway answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
/// <param name="Headers">All headers, by name in any case.</param>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The member <c>data</c> as text, or null where there is none.</summary>
    public string? Data => Json.TryGetProperty("data", out var data) ? data.GetRawText() : null;

    /// <summary>The code of the first error, or null.</summary>
    public string? Code => Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    /// <summary>The member <c>extensions.dataExchange.denied</c> as <c>coordinate at path: reason</c>.</summary>
    public IReadOnlyList<string> Denied => Json.TryGetProperty("extensions", out var extensions) && extensions.GetProperty("dataExchange").TryGetProperty("denied", out var denied)
        ? [.. denied.EnumerateArray().Select(d => $"{d.GetProperty("coordinate").GetString()} at {string.Join('.', d.GetProperty("path").EnumerateArray())}: {d.GetProperty("reason").GetString()}")]
        : [];

    /// <summary>The coordinates in <c>extensions.dataExchange.guarded</c>.</summary>
    public IReadOnlyList<string?> Guarded => Json.GetProperty("extensions").GetProperty("dataExchange").TryGetProperty("guarded", out var guarded)
        ? [.. guarded.EnumerateArray().Select(g => g.GetProperty("coordinate").GetString())]
        : [];

    /// <summary>Everything that left the gateway, for scans.</summary>
    public string Everything => Text + string.Join('\n', Headers.Select(h => $"{h.Key}: {h.Value}"));
}
