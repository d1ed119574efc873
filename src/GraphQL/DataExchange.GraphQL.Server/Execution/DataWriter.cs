using System.Diagnostics;
using System.Text.Json;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Writes settled data. The depth of the response is that of the document, which is bounded.</summary>
internal static class DataWriter
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case ObjectNode node:
                WriteObject(writer, node);
                break;
            case object?[] items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, value);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectNode node)
    {
        writer.WriteStartObject();
        for (var i = 0; i < node.Fields.Length; i++)
        {
            writer.WritePropertyName(node.Fields[i].ResponseKey);
            Write(writer, node.Values[i]);
        }

        writer.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case short number: writer.WriteNumberValue(number); break;
            case byte number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case RawJson raw: writer.WriteRawValue(raw.Utf8.Span, skipInputValidation: true); break;
            case JsonElement json: json.WriteTo(writer); break;
            default: throw new UnreachableException("Leaves were serialized to JSON kinds when they were completed.");
        }
    }
}
