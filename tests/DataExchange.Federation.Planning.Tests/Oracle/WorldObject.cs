namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>An object of the world.</summary>
/// <param name="Type">Its concrete type.</param>
/// <param name="Id">Its number within the type.</param>
internal sealed record WorldObject(string Type, ulong Id);
