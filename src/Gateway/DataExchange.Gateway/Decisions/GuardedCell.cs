namespace DataExchange.Gateway.Decisions;

/// <summary>A coordinate that is decided per person or per record, as <c>extensions.dataExchange.guarded</c> lists it whatever the outcome.</summary>
/// <param name="Coordinate">The concrete coordinate, such as <c>Citizen.phone</c>.</param>
/// <param name="DecisionId">Names the decision in the record and in explanations.</param>
internal readonly record struct GuardedCell(string Coordinate, string DecisionId);
