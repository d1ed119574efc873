using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>
/// StringValue :: `""` [lookahead != `"`] | `"` StringCharacter+ `"` | `"""` BlockStringCharacter* `"""`.
/// See <see href="https://spec.graphql.org/September2025/#sec-String-Value"/>.
/// </summary>
internal static class StringScanner
{
    public static Token Scan(ReadOnlySpan<byte> text, int start, out LexicalError? error) =>
        text[start..].StartsWith("\"\"\""u8) ? ScanBlock(text, start, out error) : ScanQuoted(text, start, out error);

    private static Token ScanQuoted(ReadOnlySpan<byte> text, int start, out LexicalError? error)
    {
        StringBuilder? decoded = null;
        var position = start + 1;
        while (true)
        {
            var length = text[position..].IndexOfAny(Characters.StringStops);
            var stop = length < 0 ? text.Length : position + length;
            var plain = text[position..stop];
            var next = Characters.At(text, stop);
            if (next == '"')
            {
                error = null;
                var value = decoded is null ? Encoding.UTF8.GetString(plain) : decoded.Append(Encoding.UTF8.GetString(plain)).ToString();
                return new Token(TokenKind.String, start, stop + 1, value);
            }

            if (next != '\\')
            {
                error = new LexicalError("Unterminated string.", stop);
                return new Token(TokenKind.Invalid, start, start);
            }

            decoded ??= new StringBuilder();
            decoded.Append(plain.IsEmpty ? "" : Encoding.UTF8.GetString(plain));
            position = EscapeSequence.Read(text, stop, decoded, out error);
            if (error is not null)
            {
                return new Token(TokenKind.Invalid, start, start);
            }
        }
    }

    // BlockStringCharacter :: SourceCharacter but not `"""` or `\"""` | `\"""`
    private static Token ScanBlock(ReadOnlySpan<byte> text, int start, out LexicalError? error)
    {
        var raw = new StringBuilder();
        var position = start + 3;
        while (true)
        {
            var length = text[position..].IndexOf("\"\"\""u8);
            if (length < 0)
            {
                error = new LexicalError("Unterminated string.", text.Length);
                return new Token(TokenKind.Invalid, start, start);
            }

            var stop = position + length;
            if (length == 0 || text[stop - 1] != (byte)'\\')
            {
                raw.Append(Encoding.UTF8.GetString(text[position..stop]));
                error = null;
                return new Token(TokenKind.BlockString, start, stop + 3, BlockString.Dedent(raw.ToString()));
            }

            raw.Append(Encoding.UTF8.GetString(text[position..(stop - 1)])).Append("\"\"\"");
            position = stop + 3;
        }
    }
}
