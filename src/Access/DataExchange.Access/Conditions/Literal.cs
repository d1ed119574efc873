namespace DataExchange.Access.Conditions;

/// <summary>A value that stands in the condition.</summary>
/// <param name="Value">The value; a day or an instant is a text until its counterpart gives it a type.</param>
/// <param name="Text">As it was written, with its quotes.</param>
internal sealed record Literal(ConditionValue Value, string Text) : Operand;
