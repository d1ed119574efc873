using System.Text.Json;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>The code of a subgraph's error, where it is one that clients may be told: a word of the list and nothing else, so that no text of a person can travel in it.</summary>
internal static class ReportedCode
{
    public static string? Of(JsonElement extensions, IReadOnlySet<string> exposed) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("code"u8, out var given)
        && given.ValueKind == JsonValueKind.String
        && given.GetString() is { } code
        && exposed.Contains(code)
            ? code
            : null;
}
