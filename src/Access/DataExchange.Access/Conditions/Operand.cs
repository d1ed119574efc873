namespace DataExchange.Access.Conditions;

/// <summary>What is compared.</summary>
internal abstract record Operand;
