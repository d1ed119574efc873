using System.Text.Json;

namespace DataExchange.Gateway.Requests;

/// <summary>
/// Reads the JSON envelope of a request in one pass. A key that stands twice refuses the whole request: two readers must not read two requests.
/// Errors never repeat what was sent.
/// </summary>
internal static class EnvelopeReader
{
    private const int MaxDepth = 64;

    private static readonly JsonDocument s_empty = JsonDocument.Parse("{}");

    public static Result<GraphQLRequest> Read(byte[] body, int maxVariableBytes)
    {
        try
        {
            return ReadEnvelope(body, maxVariableBytes);
        }
        catch (JsonException failure)
        {
            return Refusal.BadRequest($"The body is not valid JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            return Refusal.BadRequest("The body is not valid JSON: a string is not valid UTF-8 or UTF-16.");
        }
    }

    /// <summary>Reads a JSON object that may be absent or null.</summary>
    public static Result<JsonDocument> ReadObject(byte[]? json, string parameter, int maxBytes)
    {
        if (json is null)
        {
            return Empty();
        }

        if (json.Length > maxBytes)
        {
            return Refusal.Of(413, "DOCUMENT_TOO_LARGE", $"`{parameter}` is larger than {maxBytes} bytes.");
        }

        try
        {
            // Duplicate keys inside are refused as well: JsonException.
            var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => document,
                JsonValueKind.Null => Empty(),
                _ => Refusal.BadRequest($"`{parameter}` must be a JSON object or null."),
            };
        }
        catch (JsonException)
        {
            return Refusal.BadRequest($"`{parameter}` is not valid JSON, is nested deeper than {MaxDepth}, or repeats a key.");
        }
    }

    private static Result<GraphQLRequest> ReadEnvelope(byte[] body, int maxVariableBytes)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Refusal.BadRequest(reader.TokenType == JsonTokenType.StartArray
                ? "Batches are not accepted: send one request at a time."
                : "The body must be a JSON object.");
        }

        var parameters = new EnvelopeParameters();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (parameters.Take(ref reader, body) is { } problem)
            {
                return Refusal.BadRequest(problem);
            }
        }

        if (reader.Read())
        {
            return Refusal.BadRequest("The body must be one JSON object.");
        }

        if (GraphQLRequest.Conflict(parameters.Query is not null, parameters.DocumentId, parameters.PersistedQuery) is { } conflict)
        {
            return Refusal.BadRequest(conflict);
        }

        var variables = ReadObject(parameters.Variables, "variables", maxVariableBytes);
        return variables.IsRefused
            ? variables.Refusal!
            : new GraphQLRequest(parameters.Query ?? [], parameters.OperationName, variables.Value!.RootElement)
            {
                DocumentId = parameters.DocumentId,
                PersistedQuery = parameters.PersistedQuery,
            };
    }

    private static JsonDocument Empty() => s_empty;
}
