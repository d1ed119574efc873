using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Values;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>A resolver's declared result fits the field's type: lists where the schema has lists, the bound CLR type where it has an object or a custom scalar.</summary>
internal static class ResultTypeRule
{
    /// <summary>The error, or null when the result fits or its type is not known before run time.</summary>
    public static string? Check(FieldDefinition field, Type? result, BindingSet bindings)
    {
        var item = result;
        for (var type = field.Type; item is not null && item != typeof(object) && type is ListType or NonNullType;)
        {
            if (type is NonNullType required)
            {
                type = required.OfType;
                continue;
            }

            type = ((ListType)type).OfType;
            item = ElementType(Unwrap(item));
            if (item is null)
            {
                return $"The resolver of `{field.Coordinate}` gives a single value; expected a list, as `{field.Type}` says.";
            }
        }

        var actual = item is null ? null : Unwrap(item);
        if (field.Type.NamedType is EnumType enumType && actual is { IsEnum: true })
        {
            var unknown = EnumNames.ByName(actual).Keys.Where(name => enumType.FindValue(name) is null).Order(StringComparer.Ordinal).FirstOrDefault();
            return unknown is null ? null : $"The resolver of `{field.Coordinate}` may give `{unknown}`, which is no value of the enum `{enumType.Name}`.";
        }

        var expected = bindings.Objects.GetValueOrDefault(field.Type.NamedType.Name)?.ClrType ?? bindings.Scalars.GetValueOrDefault(field.Type.NamedType.Name)?.ClrType;
        return expected is null || actual is null || actual.IsAssignableTo(expected) || expected.IsAssignableTo(actual)
            ? null
            : $"The resolver of `{field.Coordinate}` gives values of another type than the one that `{field.Type.NamedType}` is bound to.";
    }

    private static Type Unwrap(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FieldOutcome<>))
        {
            type = type.GetGenericArguments()[0];
        }

        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static Type? ElementType(Type type) =>
        type == typeof(string) ? null
        : type == typeof(object) ? typeof(object)
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
