namespace DataExchange.Federation.Execution.Results;

/// <summary>A step of a response path: a key, or an index where the key is null.</summary>
internal readonly record struct PathEntry(string? Key, int Index);
