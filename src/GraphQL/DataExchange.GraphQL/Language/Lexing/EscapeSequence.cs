using System.Globalization;
using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>
/// StringCharacter :: `\u` EscapedUnicode | `\` EscapedCharacter.
/// EscapedUnicode :: `{` HexDigit+ `}` | HexDigit HexDigit HexDigit HexDigit, where two of the latter may form a surrogate pair.
/// </summary>
internal static class EscapeSequence
{
    /// <summary>Decodes the sequence at <paramref name="start"/> (the backslash) and returns the offset after it.</summary>
    public static int Read(ReadOnlySpan<byte> text, int start, StringBuilder decoded, out LexicalError? error)
    {
        var escaped = Characters.At(text, start + 1);
        if (escaped == 'u')
        {
            return Characters.At(text, start + 2) == '{'
                ? ReadVariable(text, start, decoded, out error)
                : ReadFixed(text, start, decoded, out error);
        }

        var value = Simple(escaped);
        error = value == '\0' ? new LexicalError($"Invalid character escape sequence: `\\` followed by {Characters.Describe(text, start + 1)}.", start) : null;
        decoded.Append(value);
        return start + 2;
    }

    private static char Simple(int escaped) => escaped switch
    {
        '"' => '"',
        '\\' => '\\',
        '/' => '/',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => '\0',
    };

    private static int ReadVariable(ReadOnlySpan<byte> text, int start, StringBuilder decoded, out LexicalError? error)
    {
        var value = 0;
        var position = start + 3;
        for (; Digit(Characters.At(text, position)) is var digit and >= 0; position++)
        {
            value = Math.Min((value << 4) | digit, 0x110000);
        }

        if (position == start + 3 || Characters.At(text, position) != '}' || !Rune.TryCreate(value, out var rune))
        {
            error = Invalid(text, start, position + 1);
            return start;
        }

        decoded.Append(rune.ToString());
        error = null;
        return position + 1;
    }

    private static int ReadFixed(ReadOnlySpan<byte> text, int start, StringBuilder decoded, out LexicalError? error)
    {
        error = null;
        var first = FourDigits(text, start + 2);
        if (first >= 0 && !char.IsSurrogate((char)first))
        {
            decoded.Append((char)first);
            return start + 6;
        }

        var isPair = first >= 0 && char.IsHighSurrogate((char)first) && Characters.At(text, start + 6) == '\\' && Characters.At(text, start + 7) == 'u';
        var second = isPair ? FourDigits(text, start + 8) : -1;
        if (second < 0 || !char.IsLowSurrogate((char)second))
        {
            error = Invalid(text, start, start + 6);
            return start;
        }

        decoded.Append((char)first).Append((char)second);
        return start + 12;
    }

    private static int FourDigits(ReadOnlySpan<byte> text, int start)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = Digit(Characters.At(text, start + i));
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    private static int Digit(int value) => value switch
    {
        >= '0' and <= '9' => value - '0',
        >= 'a' and <= 'f' => value - 'a' + 10,
        >= 'A' and <= 'F' => value - 'A' + 10,
        _ => -1,
    };

    private static LexicalError Invalid(ReadOnlySpan<byte> text, int start, int end)
    {
        const int Longest = 12;
        var shown = new StringBuilder();
        for (var i = start; i < Math.Min(Math.Min(end, text.Length), start + Longest) && text[i] is > 0x20 and < 0x7f; i++)
        {
            shown.Append((char)text[i]);
        }

        return new LexicalError(string.Create(CultureInfo.InvariantCulture, $"Invalid Unicode escape sequence: `{shown}`."), start);
    }
}
