namespace DataExchange.Access.Conditions;

/// <summary>A part of a condition that is true, false or unknown of a record.</summary>
internal abstract record ConditionNode;
