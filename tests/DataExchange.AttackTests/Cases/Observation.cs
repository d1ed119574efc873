using DataExchange.AttackTests.Transports;

namespace DataExchange.AttackTests.Cases;

/// <summary>What one request did.</summary>
/// <param name="Reply">What came back.</param>
/// <param name="Calls">What the registries were asked, in canonical form; values of declared join keys stand under their names.</param>
/// <param name="CallCount">How often they were asked.</param>
/// <param name="Violations">What no request may do.</param>
internal sealed record Observation(AttackReply Reply, string Calls, int CallCount, IReadOnlyList<string> Violations);
