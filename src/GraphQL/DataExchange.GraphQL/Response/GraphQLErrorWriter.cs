using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Response;

/// <summary>Writes errors as JSON: <c>message</c>, <c>locations</c>, <c>path</c>, <c>extensions</c>. See <see href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>.</summary>
public static class GraphQLErrorWriter
{
    /// <summary>Writes an array of errors as a value.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<GraphQLError> errors)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            Write(writer, error);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes one error as an object. Entries without content are left out; <see cref="GraphQLError.Rule"/> is not written.</summary>
    public static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(error);
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        WriteLocations(writer, error.Locations);
        WritePath(writer, error.Path);
        WriteExtensions(writer, error);
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, ImmutableArray<Location> locations)
    {
        var isOpen = false;
        foreach (var location in locations.IsDefault ? [] : locations)
        {
            if (location.Position is not { } position)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartArray("locations"u8);
                isOpen = true;
            }

            writer.WriteStartObject();
            writer.WriteNumber("line"u8, position.Line);
            writer.WriteNumber("column"u8, position.Column);
            writer.WriteEndObject();
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }

    private static void WritePath(Utf8JsonWriter writer, ImmutableArray<object>? path)
    {
        if (path is not { IsDefault: false } steps)
        {
            return;
        }

        writer.WriteStartArray("path"u8);
        foreach (var step in steps)
        {
            if (step is int index)
            {
                writer.WriteNumberValue(index);
            }
            else
            {
                writer.WriteStringValue((string)step);
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

        foreach (var (name, value) in error.Extensions.Where(e => error.Code is null || e.Key != "code").OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        writer.WriteEndObject();
    }
}
