using System.Text.Json;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>A request, before anything of it is checked.</summary>
/// <param name="Query">The document's text.</param>
/// <param name="OperationName">The operation to run; null where the document has only one.</param>
/// <param name="Variables">An object; undefined or null for none.</param>
public sealed record GraphQLRequest(string Query, string? OperationName = null, JsonElement Variables = default);
