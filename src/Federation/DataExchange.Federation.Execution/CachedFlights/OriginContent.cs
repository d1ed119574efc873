namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a response says, by question and row.</summary>
/// <param name="Rows">By question, what was answered for each of its rows.</param>
/// <param name="Errors">Where the errors stand that the subgraph reports; empty for none.</param>
internal sealed record OriginContent(OriginRow[][] Rows, Slice Errors);
