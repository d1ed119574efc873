using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Execution.Results;

/// <summary>Writes errors that others add to a result.</summary>
internal static class ErrorWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> output, GraphQLError error)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        WriteLocations(writer, error);
        WritePath(writer, error);
        WriteExtensions(writer, error);
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Locations.IsDefaultOrEmpty)
        {
            return;
        }

        writer.WriteStartArray("locations"u8);
        foreach (var location in error.Locations)
        {
            if (location.Position is { } position)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, position.Line);
                writer.WriteNumber("column"u8, position.Column);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Path is not { IsDefault: false } path)
        {
            return;
        }

        writer.WriteStartArray("path"u8);
        foreach (var entry in path)
        {
            if (entry is int index)
            {
                writer.WriteNumberValue(index);
            }
            else
            {
                writer.WriteStringValue((string)entry);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Code is null && error.Extensions.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("extensions"u8);
        if (error.Code is not null)
        {
            writer.WriteString("code"u8, error.Code);
        }

        foreach (var (name, value) in error.Extensions)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        writer.WriteEndObject();
    }
}
