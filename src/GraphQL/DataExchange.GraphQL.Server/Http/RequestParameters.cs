using System.Text.Json;
using DataExchange.GraphQL.Server.Execution;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Reads the parameters of a request from JSON. See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>.</summary>
internal static class RequestParameters
{
    /// <summary>The depth of lists and objects in a request; deeper JSON is malformed here.</summary>
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Parses JSON, or gives null for text that is malformed, too deep, or names one property twice.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a parsed body; <paramref name="body"/> passes into the ownership of the result.</summary>
    public static HttpRequestReading Read(JsonDocument body)
    {
        var reading = Read(body.RootElement);
        if (reading.Failure is null)
        {
            return reading with { Owner = body };
        }

        body.Dispose();
        return reading;
    }

    /// <summary>What is wrong with <c>variables</c> or <c>extensions</c>, or null.</summary>
    public static HttpRequestReading? CheckMap(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object
            ? null
            : HttpRequestReading.Failed(400, $"`{name}` must be an object.");

    private static HttpRequestReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return HttpRequestReading.Failed(400, "The body must be one JSON object.");
        }

        var query = Property(root, "query");
        if (query.ValueKind != JsonValueKind.String)
        {
            return HttpRequestReading.Failed(400, "`query` must be given as a string.");
        }

        var name = Property(root, "operationName");
        if (name.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String))
        {
            return HttpRequestReading.Failed(400, "`operationName` must be a string.");
        }

        var variables = Property(root, "variables");
        return CheckMap(variables, "variables")
            ?? CheckMap(Property(root, "extensions"), "extensions")
            ?? Request(query, name, variables);
    }

    private static HttpRequestReading Request(JsonElement query, JsonElement name, JsonElement variables)
    {
        try
        {
            return new HttpRequestReading(new GraphQLRequest(query.GetString()!, name.ValueKind == JsonValueKind.String ? name.GetString() : null, variables), null);
        }
        catch (InvalidOperationException)
        {
            return HttpRequestReading.Failed(400, "A string of the body is not Unicode text.");
        }
    }

    private static JsonElement Property(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : default;
}
