namespace DataExchange.GraphQL.Language;

/// <summary>Why bytes are no token, and where.</summary>
internal readonly record struct LexicalError(string Message, int Offset);
