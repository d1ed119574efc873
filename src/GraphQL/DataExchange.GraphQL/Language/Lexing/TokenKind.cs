namespace DataExchange.GraphQL.Language;

/// <summary>The kinds of lexical tokens. See <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/>.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Invalid,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
