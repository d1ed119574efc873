using System.Text.Json;

namespace DataExchange.Gateway.Requests;

/// <summary>The parameters of a GraphQL request over HTTP.</summary>
/// <param name="Query">The document, as UTF-8.</param>
/// <param name="OperationName">The operation to run, or null.</param>
/// <param name="Variables">An object, or undefined where none was sent.</param>
internal sealed record GraphQLRequest(byte[] Query, string? OperationName, JsonElement Variables);
