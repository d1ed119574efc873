namespace DataExchange.Access.Conditions;

/// <summary>A field of the record, or of an object in it: <c>permanentAddress.province.code</c>.</summary>
/// <param name="Path">Field names joined by dots, from the type of the granted coordinate.</param>
/// <param name="Type">Its type; null until the condition is typed.</param>
internal sealed record FieldPath(string Path, ConditionType? Type) : Operand;
