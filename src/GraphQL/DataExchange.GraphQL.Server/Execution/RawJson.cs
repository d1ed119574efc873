namespace DataExchange.GraphQL.Server.Execution;

/// <summary>A leaf that is JSON text already: an answer of introspection.</summary>
internal sealed record RawJson(ReadOnlyMemory<byte> Utf8);
