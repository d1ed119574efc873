using System.Text.Json;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Cursors;

/// <summary>Writes the value of an argument in one form, whether it is written out or comes from variables.</summary>
internal static class InputText
{
    // INVARIANT: values are no deeper than the parser and coercion accept.
    public static void Write(Utf8JsonWriter writer, ValueNode value, IReadOnlyDictionary<string, object?> variables)
    {
        switch (value)
        {
            case VariableNode variable:
                Write(writer, variables.GetValueOrDefault(variable.Name.Value));
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(writer, item, variables);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode input:
                writer.WriteStartObject();
                foreach (var field in input.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value, variables);
                }

                writer.WriteEndObject();
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case NullValueNode:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(Printer.PrintCompact(value));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach (var (name, field) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
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
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            default:
                // Numbers and truth values, as literals are printed.
                writer.WriteStringValue(JsonSerializer.Serialize(value));
                break;
        }
    }
}
