namespace DataExchange.Testing.GraphQLText;

/// <summary>Tokens under construction, joined by ignored characters that chance picks.</summary>
public sealed class TokenSoup(Random random)
{
    private static readonly string[] Ignored = [" ", "  ", "\n", "\r\n", "\r", "\t", ", ", " ,,\n", "\uFEFF ", " # comment \u00e9 \" {\n", "\n  "];
    private readonly List<string> _tokens = [];

    /// <summary>The tokens so far.</summary>
    public IReadOnlyList<string> Tokens => _tokens;

    /// <summary>Adds tokens.</summary>
    public TokenSoup Add(params ReadOnlySpan<string> tokens)
    {
        _tokens.AddRange(tokens);
        return this;
    }

    /// <summary>The text, with at least one ignored character between any two tokens.</summary>
    public string Text() => string.Concat(_tokens.Select(t => t + Ignored[random.Next(random.Next(2) == 0 ? 1 : Ignored.Length)]));
}
