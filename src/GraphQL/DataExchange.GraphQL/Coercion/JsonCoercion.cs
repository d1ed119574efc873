using System.Text.Json;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>
/// Coerces one JSON value to an input type and reports every error in it.
/// See <see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/>.
/// </summary>
internal sealed class JsonCoercion(CoercionOptions options, CoercionErrors errors)
{
    /// <summary>The coerced value; null after an error, which <paramref name="path"/> then names.</summary>
    public object? Coerce(JsonElement json, IType type, InputPath path, int depth)
    {
        if (type is NonNullType nonNull)
        {
            if (json.ValueKind == JsonValueKind.Null)
            {
                errors.Expected(path, $"`{type}`, which cannot be null");
                return null;
            }

            type = nonNull.OfType;
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (depth > options.MaxDepth)
        {
            errors.Exceeded(path, $"{options.MaxDepth} levels of nesting");
            return null;
        }

        return type switch
        {
            ListType list => List(json, list, path, depth),
            InputObjectType input => InputObject(json, input, path, depth),
            NamedType leaf => Leaf(json, leaf, path, depth),
            _ => throw new System.Diagnostics.UnreachableException("A type is a list, a non-null or a named type."),
        };
    }

    private List<object?>? List(JsonElement json, ListType type, InputPath path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, type.OfType, path, depth + 1)];
        }

        var length = json.GetArrayLength();
        if (length > options.MaxListItems)
        {
            errors.Exceeded(path, $"{options.MaxListItems} items");
            return null;
        }

        var items = new List<object?>(length);
        foreach (var item in json.EnumerateArray())
        {
            if (errors.IsFull)
            {
                break;
            }

            items.Add(Coerce(item, type.OfType, path.Item(items.Count), depth + 1));
        }

        return items;
    }

    private Dictionary<string, object?>? InputObject(JsonElement json, InputObjectType type, InputPath path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Expected(path, $"an input object `{type.Name}`");
            return null;
        }

        var given = Properties(json, type, path);
        if (type.IsOneOf && (given.Count != 1 || given.Values.First().ValueKind == JsonValueKind.Null))
        {
            errors.Expected(path, $"exactly one field of `{type.Name}`, and not null");
            return null;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                values.Add(field.Name, Coerce(value, field.Type, path.Field(field.Name), depth + 1));
            }
            else if (field.DefaultValue is { } literal)
            {
                LiteralCoercion.TryCoerce(literal, field.Type, options, out var defaultValue);
                values.Add(field.Name, defaultValue);
            }
            else if (field.Type is NonNullType)
            {
                errors.Expected(path, $"the required field `{field.Name}` of type `{field.Type}`");
            }
        }

        return values;
    }

    private Dictionary<string, JsonElement> Properties(JsonElement json, InputObjectType type, InputPath path)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (errors.IsFull)
            {
                break;
            }

            if (type.FindField(property.Name) is null)
            {
                errors.Expected(path, $"only fields of `{type.Name}`, but a field is given that it does not define");
            }
            else if (!given.TryAdd(property.Name, property.Value))
            {
                errors.Expected(path, $"the field `{property.Name}` once, but it is given twice");
            }
        }

        return given;
    }

    private object? Leaf(JsonElement json, NamedType type, InputPath path, int depth)
    {
        if (type is EnumType || LeafCoercion.IsBuiltInScalar(type.Name))
        {
            if (!LeafCoercion.TryCoerce(json, type, out var value))
            {
                errors.Expected(path, LeafCoercion.Expectation(type, options));
            }

            return value;
        }

        if (!RawValue.TryFrom(json, options, depth, out var raw))
        {
            errors.Expected(path, $"{LeafCoercion.Expectation(type, options)} within the limits for size and range and without duplicate keys");
            return null;
        }

        if (!options.Scalars.TryGetValue(type.Name, out var scalar))
        {
            return raw;
        }

        if (raw is null || !scalar.TryCoerce(raw, out var coerced))
        {
            errors.Expected(path, LeafCoercion.Expectation(type, options));
            return null;
        }

        return coerced;
    }
}
