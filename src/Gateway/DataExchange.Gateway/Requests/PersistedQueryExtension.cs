using System.Text;
using System.Text.Json;

namespace DataExchange.Gateway.Requests;

/// <summary>
/// Reads <c>extensions.persistedQuery</c>, by which clients of the Apollo protocol name a document: <c>{"version":1,"sha256Hash":"…"}</c>. All other
/// extensions are passed over.
/// </summary>
internal static class PersistedQueryExtension
{
    private const string Malformed = "The extension `persistedQuery` must be an object with `version` 1 and the string `sha256Hash`.";

    /// <summary>Reads a whole <c>extensions</c> object as the query string carries it.</summary>
    /// <returns>The identifier, or null where there is none; and the problem, or null.</returns>
    public static (string? Identifier, string? Problem) Read(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 64 });
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
            {
                return (null, "The parameter `extensions` must be a JSON object.");
            }

            var problem = Read(ref reader, out var identifier);
            return problem is null && reader.Read() ? (null, "The parameter `extensions` must be a JSON object.") : (identifier, problem);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (null, "The parameter `extensions` must be a JSON object.");
        }
    }

    /// <summary>Reads the <c>extensions</c> object, or null, that the reader stands on, and leaves the reader at its end.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="identifier">The value of <c>sha256Hash</c>, or null where the extension is absent.</param>
    /// <returns>The problem, or null.</returns>
    public static string? Read(ref Utf8JsonReader reader, out string? identifier)
    {
        identifier = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var seen = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOurs = reader.ValueTextEquals("persistedQuery"u8);
            reader.Read();
            if (!isOurs)
            {
                reader.Skip();
            }
            else if (seen || ReadQuery(ref reader, out identifier) is not null)
            {
                return Malformed;
            }

            seen |= isOurs;
        }

        return null;
    }

    private static string? ReadQuery(ref Utf8JsonReader reader, out string? identifier)
    {
        identifier = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Malformed;
        }

        var version = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isVersion, isHash) = (reader.ValueTextEquals("version"u8), reader.ValueTextEquals("sha256Hash"u8));
            reader.Read();
            if (isVersion)
            {
                if (version || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number != 1)
                {
                    return Malformed;
                }

                version = true;
            }
            else if (isHash)
            {
                if (identifier is not null || reader.TokenType != JsonTokenType.String)
                {
                    return Malformed;
                }

                identifier = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return version && identifier is not null ? null : Malformed;
    }
}
