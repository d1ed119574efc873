namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>An object of the world.</summary>
/// <param name="Type">Its concrete type.</param>
/// <param name="Id">Its number within the type.</param>
internal readonly record struct WorldObject(string Type, ulong Id);
