using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataExchange.Gateway.Understanding;

/// <summary>Writes coerced variables as the JSON that subgraphs are sent.</summary>
internal static class VariableJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Of(IReadOnlyDictionary<string, object?> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var json = new Dictionary<string, ReadOnlyMemory<byte>>(values.Count, StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>(256);
        var spans = new List<(string Name, int Start, int End)>(values.Count);
        using var writer = new Utf8JsonWriter(buffer, s_options);
        foreach (var (name, value) in values)
        {
            var start = buffer.WrittenCount;
            Write(writer, value);
            writer.Flush();
            spans.Add((name, start, buffer.WrittenCount));
            writer.Reset();
        }

        foreach (var (name, start, end) in spans)
        {
            json[name] = buffer.WrittenMemory[start..end];
        }

        return json;
    }

    // INVARIANT: coercion bounds the depth of values.
    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, field);
                }

                writer.WriteEndObject();
                break;
            case List<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value);
                break;
        }
    }
}
