using System.Buffers;
using System.Text.Json;

namespace DataExchange.Registries.Announcements;

/// <summary>The JSON of an announcement.</summary>
internal static class AnnouncementBody
{
    public static ReadOnlyMemory<byte> Write(IEnumerable<EntityChange> changes)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteStartArray("changes"u8);
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, change.Type);
            if (change.Key is { } key)
            {
                writer.WritePropertyName("key"u8);
                writer.WriteRawValue(key);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }
}
