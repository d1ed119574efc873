namespace DataExchange.Access.Conditions;

/// <summary>The tokens of the condition language.</summary>
internal enum ConditionTokenKind
{
    End,
    Name,
    Text,
    Number,
    Operator,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    Unknown,
}
