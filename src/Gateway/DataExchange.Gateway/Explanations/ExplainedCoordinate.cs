using DataExchange.Access.Decisions;

namespace DataExchange.Gateway.Explanations;

/// <summary>A coordinate that a request touches, with the decision on it.</summary>
/// <param name="Coordinate"><c>Type.field</c> of a concrete type or a root type.</param>
/// <param name="Decision">Whether it may be read, under which clause.</param>
public sealed record ExplainedCoordinate(string Coordinate, Decision Decision);
