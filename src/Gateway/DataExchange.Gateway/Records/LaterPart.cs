using DataExchange.AccessLog.Records;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Gateway.Records;

/// <summary>What is recorded of a part of an answer that comes after the first.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Calls">What registries were asked, or the cache in their place, since the part before.</param>
/// <param name="ErrorCodes">The codes of its errors.</param>
internal sealed record LaterPart(int Number, AccessOutcome Outcome, IReadOnlyList<SubgraphCall> Calls, IReadOnlyCollection<string> ErrorCodes);
