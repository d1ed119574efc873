namespace DataExchange.GraphQL.Language;

/// <summary>
/// IntValue :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
/// FloatValue :: IntegerPart (FractionalPart | ExponentPart | FractionalPart ExponentPart) [lookahead != {Digit, `.`, NameStart}]
/// </summary>
internal static class NumberScanner
{
    public static Token Scan(ReadOnlySpan<byte> text, int start, out LexicalError? error)
    {
        var end = ScanInteger(text, start, out error);
        var kind = TokenKind.Int;
        if (error is null && Characters.At(text, end) == '.')
        {
            kind = TokenKind.Float;
            end = ScanDigits(text, end + 1, out error);
        }

        if (error is null && Characters.At(text, end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end = Characters.At(text, end + 1) is '+' or '-' ? end + 2 : end + 1;
            end = ScanDigits(text, end, out error);
        }

        if (error is null && (Characters.At(text, end) == '.' || Characters.IsNameStart(Characters.At(text, end))))
        {
            error = ExpectedDigit(text, end);
        }

        return error is null ? new Token(kind, start, end) : new Token(TokenKind.Invalid, start, start);
    }

    // IntegerPart :: NegativeSign? 0 | NegativeSign? NonZeroDigit Digit*
    private static int ScanInteger(ReadOnlySpan<byte> text, int start, out LexicalError? error)
    {
        var first = Characters.At(text, start) == '-' ? start + 1 : start;
        if (Characters.At(text, first) != '0')
        {
            return ScanDigits(text, first, out error);
        }

        error = Characters.IsDigit(Characters.At(text, first + 1))
            ? new LexicalError($"Invalid number, unexpected digit after 0: {Characters.Describe(text, first + 1)}.", first + 1)
            : null;
        return first + 1;
    }

    private static int ScanDigits(ReadOnlySpan<byte> text, int start, out LexicalError? error)
    {
        var end = start;
        while (Characters.IsDigit(Characters.At(text, end)))
        {
            end++;
        }

        error = end == start ? ExpectedDigit(text, start) : null;
        return end;
    }

    private static LexicalError ExpectedDigit(ReadOnlySpan<byte> text, int offset) =>
        new($"Invalid number, expected digit but got: {Characters.Describe(text, offset)}.", offset);
}
