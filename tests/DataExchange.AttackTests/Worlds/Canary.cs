namespace DataExchange.AttackTests.Worlds;

/// <summary>A value that stands in exactly one cell of one world, so that wherever it is found it tells which cell has leaked.</summary>
/// <param name="Coordinate">The cell's coordinate, such as <c>Citizen.income</c>.</param>
/// <param name="Key">The row.</param>
/// <param name="Text">The value as text.</param>
internal sealed record Canary(string Coordinate, string Key, string Text);
