using System.Text.Json;

namespace DataExchange.Gateway.Requests;

/// <summary>The parameters of an envelope as they are come upon.</summary>
internal sealed class EnvelopeParameters
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public byte[]? Query { get; private set; }

    public string? OperationName { get; private set; }

    public byte[]? Variables { get; private set; }

    public string? DocumentId { get; private set; }

    public string? PersistedQuery { get; private set; }

    /// <summary>Takes the property that the reader stands on; the problem with it, or null.</summary>
    public string? Take(ref Utf8JsonReader reader, byte[] body)
    {
        var name = reader.GetString()!;
        if (!_seen.Add(name))
        {
            return "A parameter was given more than once.";
        }

        reader.Read();
        switch (name)
        {
            case "query" when reader.TokenType == JsonTokenType.String:
                Query = Unescape(ref reader);
                return null;
            case "query" when reader.TokenType == JsonTokenType.Null:
                return null;
            case "query":
                return "The parameter `query` must be a string.";
            case "operationName" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                OperationName = reader.GetString();
                return null;
            case "operationName":
                return "The parameter `operationName` must be a string or null.";
            case "variables" when reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null:
                Variables = Raw(ref reader, body);
                return null;
            case "variables":
                return "The parameter `variables` must be an object or null.";
            case "documentId" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                DocumentId = reader.GetString();
                return null;
            case "documentId":
                return "The parameter `documentId` must be a string or null.";
            case "extensions" when reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null:
                var problem = PersistedQueryExtension.Read(ref reader, out var persistedQuery);
                PersistedQuery = persistedQuery;
                return problem;
            case "extensions":
                return "The parameter `extensions` must be an object or null.";
            default:
                reader.Skip();
                return null;
        }
    }

    private static byte[] Unescape(ref Utf8JsonReader reader)
    {
        var buffer = new byte[reader.ValueSpan.Length];
        var written = reader.CopyString(buffer);
        return written == buffer.Length ? buffer : buffer[..written];
    }

    private static byte[] Raw(ref Utf8JsonReader reader, byte[] body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}
