using System.Text;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Requests;

/// <summary>Reads the parameters of a GET from the query string. See the GraphQL over HTTP specification, section 5.2.</summary>
internal static class QueryStringReader
{
    public static Result<GraphQLRequest> Read(IQueryCollection parameters, int maxVariableBytes)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "documentId", "operationName", "variables", "extensions"])
        {
            if (parameters[name].Count > 1)
            {
                return Refusal.BadRequest("A parameter was given more than once.");
            }
        }

        var (query, documentId, extensions) = (Text(parameters, "query"), Text(parameters, "documentId"), Text(parameters, "extensions"));
        var (persistedQuery, problem) = extensions is null ? (null, null) : PersistedQueryExtension.Read(extensions);
        problem ??= GraphQLRequest.Conflict(query is not null, documentId, persistedQuery);
        if (problem is not null)
        {
            return Refusal.BadRequest(problem);
        }

        var variables = EnvelopeReader.ReadObject(Bytes(Text(parameters, "variables")), "variables", maxVariableBytes);
        return variables.IsRefused
            ? variables.Refusal!
            : new GraphQLRequest(Bytes(query) ?? [], Text(parameters, "operationName"), variables.Value!.RootElement)
            {
                DocumentId = documentId,
                PersistedQuery = persistedQuery,
            };
    }

    /// <summary>The value of a parameter; one that is empty counts as absent.</summary>
    private static string? Text(IQueryCollection parameters, string name) => parameters[name] is [{ Length: > 0 } text] ? text : null;

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
