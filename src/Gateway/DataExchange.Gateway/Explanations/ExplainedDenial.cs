using System.Collections.Immutable;

namespace DataExchange.Gateway.Explanations;

/// <summary>A selection that would be cut, as <c>extensions.dataExchange.denied</c> would list it.</summary>
/// <param name="Coordinate">The concrete coordinate.</param>
/// <param name="Path">The response keys down to the selection.</param>
/// <param name="Reason">The typed reason, such as <c>FIELD_NOT_GRANTED</c>.</param>
/// <param name="DecisionId">Names the decision.</param>
/// <param name="Input">The coordinate that it is computed from, or that its argument reveals, where that one is denied; otherwise null.</param>
public sealed record ExplainedDenial(string Coordinate, ImmutableArray<string> Path, string Reason, string DecisionId, string? Input);
