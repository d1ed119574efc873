using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>Chooses the conversion of coerced input values to a CLR type: enums by name, lists by item, input objects by constructor, numbers by widening.</summary>
internal static class InputConversions
{
    private static readonly Type[] ArrayLike = [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(IList<>)];

    /// <summary>The conversion; it gives null for a value that does not fit. Reflection happens here, once per type, not per value.</summary>
    public static Func<object, object?> For(Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum)
        {
            var names = EnumNames.ByName(target);
            return value => value is string name ? names.GetValueOrDefault(name) : null;
        }

        if (target.IsPrimitive || target == typeof(decimal))
        {
            return value => value is IConvertible number and not string ? Convert.ChangeType(number, target, CultureInfo.InvariantCulture) : null;
        }

        return List(target)
            ?? (target is { IsClass: true, IsAbstract: false } && target != typeof(string) && target != typeof(object)
                ? Made(typeof(ObjectConversion<>), target, "Convert")
                : _ => null);
    }

    private static Func<object, object?>? List(Type type)
    {
        if (type.IsArray)
        {
            return Made(typeof(ListConversion<>), type.GetElementType()!, "ToArray");
        }

        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var form = open == typeof(List<>) ? "ToList"
            : open == typeof(ImmutableArray<>) ? "ToImmutableArray"
            : open is not null && ArrayLike.Contains(open) ? "ToArray"
            : null;
        return form is null ? null : Made(typeof(ListConversion<>), type.GetGenericArguments()[0], form);
    }

    private static Func<object, object?> Made(Type conversion, Type argument, string form) =>
        (Func<object, object?>)conversion.MakeGenericType(argument).GetProperty(form, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
