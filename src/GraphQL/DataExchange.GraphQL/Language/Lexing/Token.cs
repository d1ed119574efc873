namespace DataExchange.GraphQL.Language;

/// <summary>A lexical token: a range of bytes, and for strings the value they mean.</summary>
/// <param name="Kind">What the token is.</param>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last byte.</param>
/// <param name="Value">The semantic value of a string or block string; null for every other kind.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null)
{
    public bool IsString => Kind is TokenKind.String or TokenKind.BlockString;
}
