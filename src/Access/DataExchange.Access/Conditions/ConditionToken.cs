namespace DataExchange.Access.Conditions;

/// <summary>One token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">A name with its dots, the content of a quoted text, the digits of a number, or the sign.</param>
/// <param name="Position">Its first character, from 1.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Position);
