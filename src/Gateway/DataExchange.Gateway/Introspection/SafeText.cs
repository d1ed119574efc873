using System.Globalization;
using System.Text;

namespace DataExchange.Gateway.Introspection;

/// <summary>
/// Texts that registries wrote, for people's browsers: no character in them can begin a tag, an entity or a script's address, steer a terminal or turn the
/// direction of writing, whatever shows them.
/// </summary>
internal static class SafeText
{
    private static readonly string[] s_schemes = ["javascript:", "vbscript:", "data:"];

    /// <summary>The text with what could do harm replaced by signs that look alike, or left out; the same text where there is nothing.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value switch
            {
                '<' => "‹",
                '>' => "›",
                '&' => "＆",
                '\n' or '\t' => rune.ToString(),
                _ => IsHarmful(rune) ? string.Empty : rune.ToString(),
            });
        }

        // After the invisible is gone nothing can hide in the middle of a scheme.
        return s_schemes.Aggregate(safe.ToString(), (seen, scheme) => seen.Replace(scheme, scheme[..^1] + "：", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
