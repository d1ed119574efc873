namespace DataExchange.Administration.Usage;

/// <summary>What was decided on one field, as the schema's <c>UsageDecision</c> has it.</summary>
internal sealed record Decided(string Coordinate, string Outcome, string DecisionId);
