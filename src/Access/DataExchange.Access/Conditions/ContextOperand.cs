namespace DataExchange.Access.Conditions;

/// <summary>Something of the request.</summary>
/// <param name="Name">What.</param>
/// <param name="Type">Text, or for <see cref="ContextName.Now"/> the type of its counterpart.</param>
internal sealed record ContextOperand(ContextName Name, ConditionType Type) : Operand;
