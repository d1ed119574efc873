using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Results;

/// <summary>One request that was sent to a subgraph, for the access record.</summary>
/// <param name="Subgraph">The name of the subgraph.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Status">The HTTP status, or 0 where there was none.</param>
/// <param name="Entities">How many entities were asked for; 0 for root fields.</param>
/// <param name="Duration">From the start of sending to the end of the response.</param>
public readonly record struct SubgraphCall(string Subgraph, SubgraphOutcome Outcome, int Status, int Entities, TimeSpan Duration);
