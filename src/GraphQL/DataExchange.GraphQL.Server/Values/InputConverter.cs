using System.Diagnostics;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>Converts coerced input values to a CLR type. The conversion is chosen once per type.</summary>
/// <typeparam name="T">The wanted type.</typeparam>
internal static class InputConverter<T>
{
    private static readonly Func<object, object?> Conversion = InputConversions.For(typeof(T));

    /// <summary>The value as <typeparamref name="T"/>; null gives the default.</summary>
    public static T? Convert(object? value) => value switch
    {
        null => default,
        T already => already,
        _ => Conversion(value) is T converted
            ? converted
            : throw new UnreachableException($"An input value cannot be read as {typeof(T).Name}: the resolver asks for another type than the schema declares."),
    };
}
