using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Writes errors as the specification's response format asks. See <see href="https://spec.graphql.org/September2025/#sec-Errors"/>.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes the property <c>errors</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<GraphQLError> errors)
    {
        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("message"u8, error.Message);
            WriteLocations(writer, error);
            WritePath(writer, error);
            WriteExtensions(writer, error);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter writer, GraphQLError error)
    {
        var positions = error.Locations.Select(l => l.Position).Where(p => p is not null).ToList();
        if (positions.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("locations"u8);
        foreach (var position in positions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, position!.Value.Line);
            writer.WriteNumber("column"u8, position.Value.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Path is not { } path)
        {
            return;
        }

        writer.WriteStartArray("path"u8);
        foreach (var step in path)
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

        foreach (var (name, value) in error.Extensions.Where(e => e.Key != "code").OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        writer.WriteEndObject();
    }
}
