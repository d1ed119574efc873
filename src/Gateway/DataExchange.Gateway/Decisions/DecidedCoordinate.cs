namespace DataExchange.Gateway.Decisions;

/// <summary>A coordinate that an operation asks for, and what was decided on it, as the record keeps it.</summary>
/// <param name="Coordinate">The concrete coordinate.</param>
/// <param name="Outcome">The canonical word of the decision, such as <c>ALLOW</c> or <c>DENY:FIELD_NOT_GRANTED</c>.</param>
/// <param name="DecisionId">Names the decision.</param>
internal readonly record struct DecidedCoordinate(string Coordinate, string Outcome, string DecisionId);
