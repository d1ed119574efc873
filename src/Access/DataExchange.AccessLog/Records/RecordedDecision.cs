namespace DataExchange.AccessLog.Records;

/// <summary>What was decided on one coordinate of a request.</summary>
/// <param name="Coordinate"><c>Type.field</c>.</param>
/// <param name="Outcome">The canonical word: <c>ALLOW</c>, <c>TRANSFORM:MASK_LAST4</c>, <c>DENY:FIELD_NOT_GRANTED</c>.</param>
/// <param name="DecisionId">The decision's stable name.</param>
public readonly record struct RecordedDecision(string Coordinate, string Outcome, string DecisionId);
