namespace DataExchange.Access.Conditions;

/// <summary><c>not a</c></summary>
internal sealed record Negation(ConditionNode Part) : ConditionNode;
