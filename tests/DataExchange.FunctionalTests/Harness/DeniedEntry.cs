namespace DataExchange.FunctionalTests.Harness;

/// <summary>An entry of <c>extensions.dataExchange.denied</c>.</summary>
public sealed record DeniedEntry(string Coordinate, string Path, string Reason, string DecisionId, string? Input);
