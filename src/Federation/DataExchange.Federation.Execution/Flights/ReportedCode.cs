using System.Text.Json;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>
/// The code of a subgraph's error, as far as clients may be told: a word of capital letters and underscores, so that neither a text nor a number of a
/// person can travel in it.
/// </summary>
internal static class ReportedCode
{
    private const int MaxLength = 40;

    public static string? Of(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("code"u8, out var given)
            || given.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var code = given.GetString()!;
        return code.Length is > 0 and <= MaxLength && code.All(c => char.IsAsciiLetterUpper(c) || c == '_') ? code : null;
    }
}
