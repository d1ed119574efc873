using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>Chooses the conversion of coerced input values to a CLR type: enums by name, lists by element, input objects by constructor, numbers by widening.</summary>
internal static class InputConversions
{
    public static Func<object, object?> For(Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum)
        {
            var names = EnumNames.ByName(target);
            return value => value is string name ? names.GetValueOrDefault(name) : null;
        }

        if (ElementType(target) is { } element)
        {
            return ListOf(target, element);
        }

        if (target.IsPrimitive || target == typeof(decimal))
        {
            return value => value is IConvertible number and not string ? System.Convert.ChangeType(number, target, CultureInfo.InvariantCulture) : null;
        }

        return target is { IsClass: true, IsAbstract: false } && target != typeof(string) && target != typeof(object) ? ObjectOf(target) : _ => null;
    }

    /// <summary>Calls the generic converter of a type known only at run time; used when conversions are built, and per nested value.</summary>
    private static Func<object?, object?> Nested(Type type)
    {
        // INVARIANT: reflection happens here once per type, not per value; lazily, since input types may be recursive.
        var conversion = new Lazy<Func<object, object?>>(() => For(type));
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value => value is null ? null : target.IsInstanceOfType(value) ? value : conversion.Value(value);
    }

    private static Type? ElementType(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        var isList = type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>)
                || open == typeof(IList<>) || open == typeof(List<>) || open == typeof(ImmutableArray<>));
        return isList ? type.GetGenericArguments()[0] : null;
    }

    private static Func<object, object?> ListOf(Type type, Type element)
    {
        var convert = Nested(element);
        var asArray = type.IsArray || type.IsInterface;
        var isImmutable = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
        var finish = isImmutable
            ? typeof(InputConversions).GetMethod(nameof(Freeze), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element).CreateDelegate<Func<Array, object>>()
            : asArray ? items => items : items => Activator.CreateInstance(type, items)!;
        return value =>
        {
            if (value is not IList source)
            {
                return null;
            }

            var items = Array.CreateInstance(element, source.Count);
            for (var i = 0; i < source.Count; i++)
            {
                items.SetValue(convert(source[i]), i);
            }

            return finish(items);
        };
    }

#pragma warning disable CA1859 // The boxed return type is what the delegate over all element types needs.
    private static object Freeze<TItem>(Array items) => ImmutableArray.Create((TItem[])items);
#pragma warning restore CA1859

    private static Func<object, object?> ObjectOf(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new UnreachableException($"The input type {type.Name} has no public constructor.");
        var parameters = constructor.GetParameters().Select(p => (Name: GraphQLName(p.Name!), Convert: Nested(p.ParameterType), Default: DefaultOf(p.ParameterType))).ToArray();
        var taken = parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var properties = type.GetProperties()
            .Where(p => p.SetMethod is { IsPublic: true } && !taken.Contains(GraphQLName(p.Name)))
            .Select(p => (Name: GraphQLName(p.Name), Convert: Nested(p.PropertyType), Set: (Action<object?, object?>)p.SetValue))
            .ToArray();
        var invoker = ConstructorInvoker.Create(constructor);
        return value =>
        {
            if (value is not IInputFields fields)
            {
                return null;
            }

            var arguments = Array.ConvertAll(parameters, p => fields.TryGet(p.Name, out var given) ? p.Convert(given) ?? p.Default : p.Default);
            var made = invoker.Invoke(arguments);
            foreach (var (name, convert, set) in properties)
            {
                if (fields.TryGet(name, out var given) && given is not null)
                {
                    set(made, convert(given));
                }
            }

            return made;
        };
    }

    private static string GraphQLName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static object? DefaultOf(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
