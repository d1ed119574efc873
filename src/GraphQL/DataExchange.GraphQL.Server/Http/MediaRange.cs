using System.Globalization;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>One range of an <c>Accept</c> header. See <see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1"/>.</summary>
/// <param name="Type">The media type in lower case, such as <c>application/json</c>, <c>application/*</c> or <c>*/*</c>.</param>
/// <param name="Quality">0 to 1; 0 refuses the type.</param>
/// <param name="IsUtf8">False when the range asks for another charset, which cannot be served.</param>
internal readonly record struct MediaRange(string Type, double Quality, bool IsUtf8)
{
    public static MediaRange Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var quality = 1d;
        var isUtf8 = true;
        foreach (var parameter in parts.Skip(1))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                quality = double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? Math.Min(q, 1) : 0;
            }
            else if (parameter.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                isUtf8 = Charset.IsUtf8(parameter["charset=".Length..]);
            }
        }

        return new MediaRange(parts[0].ToLowerInvariant(), quality, isUtf8);
    }

    /// <summary>2 for the type itself, 1 for its family, 0 for any type, -1 for a range that does not cover it.</summary>
    public int SpecificityFor(string mediaType) =>
        !IsUtf8 ? -1
        : Type == mediaType ? 2
        : Type == "application/*" ? 1
        : Type == "*/*" ? 0
        : -1;
}
