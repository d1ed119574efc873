namespace DataExchange.Access.Conditions;

/// <summary>Cuts a condition into tokens. Forward only; not thread-safe.</summary>
internal sealed class ConditionTokenizer(string text)
{
    private int _at;

    internal ConditionToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return new ConditionToken(ConditionTokenKind.End, "the end", text.Length + 1);
        }

        return text[_at] switch
        {
            '(' => Sign(ConditionTokenKind.OpenParenthesis, 1),
            ')' => Sign(ConditionTokenKind.CloseParenthesis, 1),
            ',' => Sign(ConditionTokenKind.Comma, 1),
            '=' or '≠' or '≤' or '≥' => Sign(ConditionTokenKind.Operator, 1),
            '!' or '<' or '>' => Sign(ConditionTokenKind.Operator, _at + 1 < text.Length && text[_at + 1] == '=' ? 2 : 1),
            '"' => Quoted(),
            '-' or (>= '0' and <= '9') => While(ConditionTokenKind.Number, c => char.IsAsciiDigit(c) || c == '.'),
            var c when char.IsAsciiLetter(c) || c == '_' => While(ConditionTokenKind.Name, x => char.IsAsciiLetterOrDigit(x) || x is '_' or '.'),
            _ => Sign(ConditionTokenKind.Unknown, 1),
        };
    }

    private ConditionToken Sign(ConditionTokenKind kind, int length)
    {
        var token = new ConditionToken(kind, text.Substring(_at, length), _at + 1);
        _at += length;
        return token;
    }

    private ConditionToken While(ConditionTokenKind kind, Func<char, bool> belongs)
    {
        var end = _at + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return Sign(kind, end - _at);
    }

    // A quoted text has no escapes: a code or a date needs none, and what cannot be written cannot be misread.
    private ConditionToken Quoted()
    {
        var end = text.IndexOf('"', _at + 1);
        if (end < 0)
        {
            return Sign(ConditionTokenKind.Unknown, text.Length - _at);
        }

        var token = new ConditionToken(ConditionTokenKind.Text, text[(_at + 1)..end], _at + 1);
        _at = end + 1;
        return token;
    }
}
