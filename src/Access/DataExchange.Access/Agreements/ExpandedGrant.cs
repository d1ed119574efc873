namespace DataExchange.Access.Agreements;

/// <summary>A clause after activation: one coordinate, and the clause it comes from.</summary>
/// <param name="Coordinate"><c>Type.field</c>, known to the catalogue when the agreement was activated.</param>
/// <param name="GrantIndex">The position of the clause in <see cref="Agreement.Grants"/>, from 0.</param>
public readonly record struct ExpandedGrant(string Coordinate, int GrantIndex);
