using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Introspection;

/// <summary>One answer under construction: completes values of introspection types by the selections on them.</summary>
internal sealed class IntrospectionAnswer(
    Schema schema,
    FieldCollector collector,
    IReadOnlyDictionary<string, object?> variables,
    Utf8JsonWriter writer,
    IntrospectionOptions options)
{
    private int _fields;

    /// <summary>Writes a value; false when a limit was exceeded, and what was written is of no use.</summary>
    public bool TryWrite(IType type, object? value, ImmutableArray<FieldNode> fields) => TryWrite(type, value, fields, 1);

    private bool TryWrite(IType type, object? value, ImmutableArray<FieldNode> fields, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case IEnumerable items:
                return TryWriteList(type, items, fields, depth);
            default:
                return TryWriteObject((ObjectType)type.NamedType, value, fields, depth);
        }
    }

    private bool TryWriteList(IType type, IEnumerable items, ImmutableArray<FieldNode> fields, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            if (!TryWrite(type, item, fields, depth))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }

    private bool TryWriteObject(ObjectType type, object value, ImmutableArray<FieldNode> fields, int depth)
    {
        if (depth > options.MaxDepth)
        {
            return false;
        }

        writer.WriteStartObject();
        foreach (var group in collector.CollectSubfields(type, fields))
        {
            writer.WritePropertyName(group.ResponseName);
            if (++_fields > options.MaxFields || !TryWriteField(type, value, group, depth))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private bool TryWriteField(ObjectType type, object value, FieldGroup group, int depth)
    {
        var name = group.First.Name.Value;
        if (name == "__typename")
        {
            writer.WriteStringValue(type.Name);
            return true;
        }

        if (type.FindField(name) is not { } definition)
        {
            writer.WriteNullValue();
            return true;
        }

        var resolved = Introspected.Resolve(schema, value, name, IncludesDeprecated(definition, group.First));
        return TryWrite(definition.Type, resolved, group.Fields, depth + 1);
    }

    private bool IncludesDeprecated(FieldDefinition definition, FieldNode field) =>
        !definition.Arguments.IsEmpty
        && ArgumentCoercion.Coerce(definition.Arguments, field.Arguments, variables).Values.GetValueOrDefault("includeDeprecated") is true;
}
