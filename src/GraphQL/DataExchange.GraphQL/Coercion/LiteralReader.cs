using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Reads one literal as a value of an input type; stops at the first thing that is wrong.</summary>
internal sealed class LiteralReader(IReadOnlyDictionary<string, object?> variables, CoercionOptions options)
{
    public bool TryCoerce(ValueNode literal, IType type, int depth, out object? value)
    {
        value = null;
        if (depth > options.MaxDepth)
        {
            return false;
        }

        if (literal is VariableNode variable)
        {
            value = variables.GetValueOrDefault(variable.Name.Value);
            return value is not null || type is not NonNullType;
        }

        if (literal is NullValueNode)
        {
            return type is not NonNullType;
        }

        return (type is NonNullType nonNull ? nonNull.OfType : type) switch
        {
            ListType list => TryList(literal, list, depth, out value),
            InputObjectType input => literal is ObjectValueNode node && TryInputObject(node, input, depth, out value),
            NamedType leaf => TryLeaf(literal, leaf, depth, out value),
            _ => throw new System.Diagnostics.UnreachableException("A type is a list, a non-null or a named type."),
        };
    }

    private bool TryList(ValueNode literal, ListType type, int depth, out object? value)
    {
        value = null;
        if (literal is not ListValueNode node)
        {
            var single = TryCoerce(literal, type.OfType, depth + 1, out var only);
            value = new List<object?> { only };
            return single;
        }

        if (node.Values.Length > options.MaxListItems)
        {
            return false;
        }

        var items = new List<object?>(node.Values.Length);
        foreach (var item in node.Values)
        {
            if (!TryCoerce(item, type.OfType, depth + 1, out var itemValue))
            {
                return false;
            }

            items.Add(itemValue);
        }

        value = items;
        return true;
    }

    private bool TryInputObject(ObjectValueNode node, InputObjectType type, int depth, out object? value)
    {
        value = null;
        if (!TryFields(node, type, out var given))
        {
            return false;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var literal) && !IsAbsent(literal))
            {
                if (!TryCoerce(literal, field.Type, depth + 1, out var fieldValue))
                {
                    return false;
                }

                values.Add(field.Name, fieldValue);
            }
            else if (field.DefaultValue is { } defaultLiteral)
            {
                if (!TryCoerce(defaultLiteral, field.Type, depth + 1, out var fieldValue))
                {
                    return false;
                }

                values.Add(field.Name, fieldValue);
            }
            else if (field.Type is NonNullType)
            {
                return false;
            }
        }

        value = values;
        return !type.IsOneOf || (given.Count == 1 && values.Count == 1 && values.Values.First() is not null);
    }

    private static bool TryFields(ObjectValueNode node, InputObjectType type, out Dictionary<string, ValueNode> given)
    {
        given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (type.FindField(field.Name.Value) is null || !given.TryAdd(field.Name.Value, field.Value))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAbsent(ValueNode literal) => literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value);

    private bool TryLeaf(ValueNode literal, NamedType type, int depth, out object? value)
    {
        if (type is EnumType || LeafCoercion.IsBuiltInScalar(type.Name))
        {
            return LeafCoercion.TryCoerce(literal, type, out value);
        }

        if (!RawValue.TryFrom(literal, variables, options, depth, out value))
        {
            return false;
        }

        return !options.Scalars.TryGetValue(type.Name, out var scalar) || (value is { } raw && scalar.TryCoerce(raw, out value));
    }
}
