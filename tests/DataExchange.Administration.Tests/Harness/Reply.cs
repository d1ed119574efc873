using System.Text.Json;

namespace DataExchange.Administration.Tests.Harness;

/// <summary>What was answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
internal sealed record Reply(int Status, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The member of <c>data</c> at a path of names and positions joined by dots.</summary>
    public JsonElement At(string path)
    {
        var at = Json.GetProperty("data");
        foreach (var step in path.Split('.'))
        {
            at = int.TryParse(step, out var index) ? at[index] : at.GetProperty(step);
        }

        return at;
    }

    /// <summary>The text at a path, or null.</summary>
    public string? TextAt(string path) => At(path).ValueKind == JsonValueKind.Null ? null : At(path).ToString();

    /// <summary>The code of the first error, or null.</summary>
    public string? Code => Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    /// <summary>The message of the first error, or null.</summary>
    public string? Message => Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString() : null;

    /// <summary>The problems of the one mutation that was sent, each as <c>CODE: message</c>.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Json.GetProperty("data").EnumerateObject().First().Value.GetProperty("problems").EnumerateArray()
            .Select(p => $"{p.GetProperty("code").GetString()}: {p.GetProperty("message").GetString()}"),
    ];
}
