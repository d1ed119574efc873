using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>
/// Coerces representations by the output types of their fields. Fields that the schema does not know are left out. Depth is bounded, since the raw
/// value was bounded when it was read.
/// </summary>
internal sealed class RepresentationReader(Schema schema, IReadOnlyDictionary<string, IScalarCoercer> scalars)
{
    /// <summary>The representation, or the reason why there is none; the reason names coordinates, never values.</summary>
    public Representation? Read(IReadOnlyDictionary<string, object?> fields, FieldsType type, out string? error)
    {
        error = null;
        var values = new Dictionary<string, object?>(fields.Count, StringComparer.Ordinal);
        foreach (var (name, raw) in fields)
        {
            if (type.FindField(name) is not { IsMetaField: false } field)
            {
                continue;
            }

            if (!TryCoerce(field.Type, raw, out var value))
            {
                error = $"Invalid value of `{field.Coordinate}` in a representation: expected `{field.Type}`.";
                return null;
            }

            values[name] = value;
        }

        return new Representation(type.Name, values);
    }

    private bool TryCoerce(IType type, object? raw, out object? value)
    {
        if (type is NonNullType required)
        {
            return TryCoerce(required.OfType, raw, out value) && value is not null;
        }

        value = null;
        return raw is null || type switch
        {
            ListType list => TryCoerceList(list, raw, out value),
            FieldsType or UnionType => TryCoerceObject((CompositeType)type, raw, out value),
            EnumType enumType => (value = raw is string name ? enumType.FindValue(name)?.Name : null) is not null,
            _ => TryCoerceScalar(type.NamedType.Name, raw, out value),
        };
    }

    private bool TryCoerceList(ListType type, object raw, out object? value)
    {
        value = null;
        if (raw is not List<object?> items)
        {
            return false;
        }

        var coerced = new List<object?>(items.Count);
        foreach (var item in items)
        {
            if (!TryCoerce(type.OfType, item, out var one))
            {
                return false;
            }

            coerced.Add(one);
        }

        value = coerced;
        return true;
    }

    private bool TryCoerceObject(CompositeType declared, object raw, out object? value)
    {
        value = null;
        if (raw is not IReadOnlyDictionary<string, object?> fields)
        {
            return false;
        }

        var named = fields.GetValueOrDefault("__typename") is string name && schema.FindType(name) is FieldsType concrete && schema.IsSubType(declared, concrete)
            ? concrete
            : declared as FieldsType;
        value = named is null ? null : Read(fields, named, out _);
        return value is not null;
    }

    private bool TryCoerceScalar(string name, object raw, out object? value)
    {
        if (scalars.TryGetValue(name, out var custom))
        {
            return custom.TryCoerce(raw, out value);
        }

        value = name switch
        {
            "String" => raw as string,
            "Boolean" => raw as bool?,
            "Int" => raw as int?,
            "Float" => raw is int or long or double ? Convert.ToDouble(raw, System.Globalization.CultureInfo.InvariantCulture) : null,
            "ID" => raw is string or int or long ? Convert.ToString(raw, System.Globalization.CultureInfo.InvariantCulture) : null,
            _ => raw,
        };
        return value is not null;
    }
}
