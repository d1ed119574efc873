using System.Text.Unicode;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens, one at a time. A text that is no token ends the stream with <see cref="TokenKind.Invalid"/>
/// and sets <see cref="Error"/>. See <see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens"/>.
/// </summary>
internal sealed class Lexer(Source source)
{
    private int _position;

    /// <summary>Why the last token is invalid; null while all tokens were valid.</summary>
    public LexicalError? Error { get; private set; }

    /// <summary>Finds bytes that are not UTF-8, before any token is cut; the scanners rely on it.</summary>
    public bool CheckEncoding()
    {
        var text = source.Body.Span;
        if (Utf8.IsValid(text))
        {
            return true;
        }

        Error = new LexicalError("The text is not valid UTF-8.", EncodingCheck.FirstInvalid(text));
        return false;
    }

    /// <summary>The next token, ignored tokens skipped; <see cref="TokenKind.EndOfFile"/> for ever at the end.</summary>
    public Token Next()
    {
        var text = source.Body.Span;
        SkipIgnored(text);
        if (_position >= text.Length)
        {
            return new Token(TokenKind.EndOfFile, text.Length, text.Length);
        }

        var start = _position;
        var token = Scan(text, start);
        _position = token.End;
        return token;
    }

    // Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma
    private void SkipIgnored(ReadOnlySpan<byte> text)
    {
        while (_position < text.Length)
        {
            switch (text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    _position++;
                    break;
                case (byte)'#':
                    var length = text[_position..].IndexOfAny(Characters.LineTerminators);
                    _position = length < 0 ? text.Length : _position + length;
                    break;
                case 0xEF when text[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    private Token Scan(ReadOnlySpan<byte> text, int start)
    {
        var first = text[start];
        if (Characters.IsNameStart(first))
        {
            return ScanName(text, start);
        }

        var punctuator = Punctuator(first);
        if (punctuator != TokenKind.Invalid)
        {
            return new Token(punctuator, start, start + 1);
        }

        return first switch
        {
            (byte)'.' => ScanSpread(text, start),
            (byte)'"' => Take(StringScanner.Scan(text, start, out var error), error),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Take(NumberScanner.Scan(text, start, out var error), error),
            (byte)'\'' => Fail("Unexpected single quote character (`'`), did you mean to use a double quote (`\"`)?", start),
            _ => Fail($"Unexpected character: {Characters.Describe(text, start)}.", start),
        };
    }

    // Punctuator :: one of ! $ & ( ) ... : = @ [ ] { | }
    private static TokenKind Punctuator(byte value) => value switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.ParenLeft,
        (byte)')' => TokenKind.ParenRight,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.EqualsSign,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.BracketLeft,
        (byte)']' => TokenKind.BracketRight,
        (byte)'{' => TokenKind.BraceLeft,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.BraceRight,
        _ => TokenKind.Invalid,
    };

    private static Token ScanName(ReadOnlySpan<byte> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Characters.IsNameContinue(text[end]))
        {
            end++;
        }

        return new Token(TokenKind.Name, start, end);
    }

    private Token ScanSpread(ReadOnlySpan<byte> text, int start) =>
        text[start..].StartsWith("..."u8)
            ? new Token(TokenKind.Spread, start, start + 3)
            : Fail("Unexpected character: `.`, did you mean `...`?", start);

    private Token Take(Token token, LexicalError? error)
    {
        Error = error;
        return token;
    }

    private Token Fail(string message, int offset)
    {
        Error = new LexicalError(message, offset);
        return new Token(TokenKind.Invalid, offset, offset);
    }
}
