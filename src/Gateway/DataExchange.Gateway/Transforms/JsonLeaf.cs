using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataExchange.Gateway.Transforms;

/// <summary>Reads and writes a leaf's JSON.</summary>
internal static class JsonLeaf
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a JSON string, or null for any other value.</summary>
    public static string? TextOf(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    public static void Write(string text, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        writer.WriteStringValue(text);
    }

    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
