namespace DataExchange.Registries.Filling;

/// <summary>A column that is filled: its name, the class of its values, and how to read it from a row.</summary>
internal sealed record BulkColumn(string Name, Type Type, Func<object, object?> Read);
