using System.Globalization;
using System.Text.Json;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Coercion;

/// <summary>The nearest CLR form of a value of a custom scalar; see <see cref="IScalarCoercer.TryCoerce"/> for the forms.</summary>
internal static class RawValue
{
    /// <summary>Converts JSON, or fails on a duplicate key, a number out of range, or an exceeded limit.</summary>
    public static bool TryFrom(JsonElement json, CoercionOptions options, int depth, out object? value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(json),
            JsonValueKind.Array => List(json, options, depth),
            JsonValueKind.Object => Object(json, options, depth),
            _ => null,
        };
        return value is not null || json.ValueKind == JsonValueKind.Null;
    }

    /// <summary>Converts a literal, variables replaced by <paramref name="variables"/>, or fails as the other form does.</summary>
    public static bool TryFrom(ValueNode literal, IReadOnlyDictionary<string, object?> variables, CoercionOptions options, int depth, out object? value)
    {
        value = literal switch
        {
            StringValueNode node => node.Value,
            EnumValueNode node => node.Value,
            BooleanValueNode node => node.Value,
            IntValueNode node => Number(node.Value),
            FloatValueNode node => LeafCoercion.ParseFinite(node.Value),
            VariableNode node => variables.GetValueOrDefault(node.Name.Value),
            ListValueNode node => List(node, variables, options, depth),
            ObjectValueNode node => Object(node, variables, options, depth),
            _ => null,
        };
        return value is not null || literal is NullValueNode or VariableNode;
    }

    // Written as statements: one conditional expression would widen an int to a long, and a long to a double.
    private static object? Number(JsonElement json)
    {
        if (json.TryGetInt32(out var small))
        {
            return small;
        }

        if (json.TryGetInt64(out var large))
        {
            return large;
        }

        return json.TryGetDouble(out var real) && double.IsFinite(real) ? real : null;
    }

    private static object? Number(string digits)
    {
        if (LeafCoercion.ParseInt(digits) is { } small)
        {
            return small;
        }

        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? (object)large
            : LeafCoercion.ParseFinite(digits);
    }

    private static List<object?>? List(JsonElement json, CoercionOptions options, int depth)
    {
        if (depth >= options.MaxDepth || json.GetArrayLength() > options.MaxListItems)
        {
            return null;
        }

        var items = new List<object?>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            if (!TryFrom(item, options, depth + 1, out var value))
            {
                return null;
            }

            items.Add(value);
        }

        return items;
    }

    private static Dictionary<string, object?>? Object(JsonElement json, CoercionOptions options, int depth)
    {
        if (depth >= options.MaxDepth)
        {
            return null;
        }

        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!TryFrom(property.Value, options, depth + 1, out var value) || !fields.TryAdd(property.Name, value))
            {
                return null;
            }
        }

        return fields;
    }

    private static List<object?>? List(ListValueNode node, IReadOnlyDictionary<string, object?> variables, CoercionOptions options, int depth)
    {
        if (depth >= options.MaxDepth || node.Values.Length > options.MaxListItems)
        {
            return null;
        }

        var items = new List<object?>(node.Values.Length);
        foreach (var item in node.Values)
        {
            if (!TryFrom(item, variables, options, depth + 1, out var value))
            {
                return null;
            }

            items.Add(value);
        }

        return items;
    }

    private static Dictionary<string, object?>? Object(ObjectValueNode node, IReadOnlyDictionary<string, object?> variables, CoercionOptions options, int depth)
    {
        if (depth >= options.MaxDepth)
        {
            return null;
        }

        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (!TryFrom(field.Value, variables, options, depth + 1, out var value) || !fields.TryAdd(field.Name.Value, value))
            {
                return null;
            }
        }

        return fields;
    }
}
