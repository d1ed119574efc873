using System.Buffers;
using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>The character classes of the lexical grammar, on UTF-8 bytes.</summary>
internal static class Characters
{
    /// <summary>What can end or interrupt the plain part of a quoted string.</summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>What ends a comment.</summary>
    public static readonly SearchValues<byte> LineTerminators = SearchValues.Create("\n\r"u8);

    /// <summary>NameStart :: Letter | `_`</summary>
    public static bool IsNameStart(int value) => value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    /// <summary>NameContinue :: Letter | Digit | `_`</summary>
    public static bool IsNameContinue(int value) => IsNameStart(value) || IsDigit(value);

    public static bool IsDigit(int value) => value is >= '0' and <= '9';

    /// <summary>The byte at <paramref name="offset"/>, or -1 at the end.</summary>
    public static int At(ReadOnlySpan<byte> text, int offset) => (uint)offset < (uint)text.Length ? text[offset] : -1;

    /// <summary>How a message writes the character at <paramref name="offset"/>: itself when printable ASCII, else its code point.</summary>
    public static string Describe(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        return rune.Value is > 0x20 and < 0x7f ? $"`{rune}`" : $"U+{rune.Value:X4}";
    }
}
