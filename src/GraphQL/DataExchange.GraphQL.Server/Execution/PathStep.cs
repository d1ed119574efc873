namespace DataExchange.GraphQL.Server.Execution;

/// <summary>A step of a response path: a key, or an index where <paramref name="Key"/> is null.</summary>
internal readonly record struct PathStep(string? Key, int Index);
