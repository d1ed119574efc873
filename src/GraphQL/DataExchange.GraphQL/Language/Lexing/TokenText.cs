using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>How messages name tokens. Values of literals are left out: they can be personal data.</summary>
internal static class TokenText
{
    private const int LongestName = 64;

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "`!`",
        TokenKind.Dollar => "`$`",
        TokenKind.Ampersand => "`&`",
        TokenKind.ParenLeft => "`(`",
        TokenKind.ParenRight => "`)`",
        TokenKind.Spread => "`...`",
        TokenKind.Colon => "`:`",
        TokenKind.EqualsSign => "`=`",
        TokenKind.At => "`@`",
        TokenKind.BracketLeft => "`[`",
        TokenKind.BracketRight => "`]`",
        TokenKind.BraceLeft => "`{`",
        TokenKind.Pipe => "`|`",
        TokenKind.BraceRight => "`}`",
        _ => kind.ToString(),
    };

    public static string Describe(Token token, ReadOnlySpan<byte> text)
    {
        if (token.Kind != TokenKind.Name)
        {
            return Describe(token.Kind);
        }

        var name = text[token.Start..token.End];
        return name.Length > LongestName
            ? $"Name `{Encoding.ASCII.GetString(name[..LongestName])}…`"
            : $"Name `{Encoding.ASCII.GetString(name)}`";
    }
}
