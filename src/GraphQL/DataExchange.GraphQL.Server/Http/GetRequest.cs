using System.Text;
using System.Text.Json;
using DataExchange.GraphQL.Server.Execution;
using Microsoft.AspNetCore.Http;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Reads requests sent by <c>GET</c>. See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/>.</summary>
internal static class GetRequest
{
    public static HttpRequestReading Read(IQueryCollection parameters)
    {
        foreach (var name in (string[])["query", "operationName", "variables", "extensions"])
        {
            if (parameters[name].Count > 1)
            {
                return HttpRequestReading.Failed(400, $"`{name}` is given twice.");
            }
        }

        var query = parameters["query"].ToString();
        if (query.Length == 0)
        {
            return HttpRequestReading.Failed(400, "`query` must be given.");
        }

        if (!TryReadMap(parameters, "extensions", out _, out var failure) || !TryReadMap(parameters, "variables", out var variables, out failure))
        {
            return failure!;
        }

        var operationName = parameters["operationName"].ToString();
        return new HttpRequestReading(new GraphQLRequest(query, operationName.Length == 0 ? null : operationName, variables), null);
    }

    private static bool TryReadMap(IQueryCollection parameters, string name, out JsonElement map, out HttpRequestReading? failure)
    {
        map = default;
        failure = null;
        var text = parameters[name].ToString();
        if (text.Length == 0)
        {
            return true;
        }

        using var json = RequestParameters.Parse(Encoding.UTF8.GetBytes(text));
        failure = json is null ? HttpRequestReading.Failed(400, $"`{name}` must be well-formed JSON.") : RequestParameters.CheckMap(json.RootElement, name);
        map = failure is null ? json!.RootElement.Clone() : default;
        return failure is null;
    }
}
