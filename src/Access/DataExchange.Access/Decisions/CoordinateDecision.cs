namespace DataExchange.Access.Decisions;

/// <summary>What a profile holds for one coordinate.</summary>
/// <param name="Coordinate"><c>Type.field</c>.</param>
/// <param name="Output">Whether it may be read.</param>
/// <param name="Input">Whether it may be asked by; an <see cref="Allow"/>, or a <see cref="Deny"/> with <see cref="DenyReason.ArgumentNotGranted"/>.</param>
public sealed record CoordinateDecision(string Coordinate, Decision Output, Decision Input);
