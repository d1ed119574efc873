namespace DataExchange.Access.Conditions;

/// <summary><c>left op right</c></summary>
internal sealed record Comparison(Operand Left, ComparisonOperator Operator, Operand Right) : ConditionNode;
