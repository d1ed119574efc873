using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using DataExchange.GraphQL.Server.Values;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>Result coercion of leaves: a resolver's value to what JSON carries, or null when it is not a value of the type.</summary>
internal static class LeafSerializers
{
    /// <summary>The serializer of a scalar or enum type.</summary>
    public static Func<object, object?> For(NamedType type, IReadOnlyDictionary<string, ScalarBinding> scalars) => type switch
    {
        EnumType enumType => EnumName(enumType),
        _ when scalars.TryGetValue(type.Name, out var binding) => value => binding.Serialize(value) is { } json && IsJson(json) ? json : null,
        _ => type.Name switch
        {
            "Int" => Int,
            "Float" => Float,
            "String" => Text,
            "Boolean" => value => value is bool ? value : null,
            "ID" => Id,
            _ => value => IsJson(value) ? value : null,
        },
    };

    private static bool IsJson(object value) => value switch
    {
        double real => double.IsFinite(real),
        float real => float.IsFinite(real),
        JsonElement json => json.ValueKind != JsonValueKind.Undefined,
        _ => value is string or bool or int or long or decimal or short or byte or uint,
    };

    private static object? Int(object value) => value switch
    {
        int => value,
        short or byte or sbyte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        long and >= int.MinValue and <= int.MaxValue => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint and <= int.MaxValue => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Float(object value) => value switch
    {
        double real => double.IsFinite(real) ? value : null,
        float real => float.IsFinite(real) ? (double)real : null,
        int or long or short or byte or decimal => value,
        _ => null,
    };

    private static object? Text(object value) => value switch
    {
        string => value,
        char or Guid => value.ToString(),
        _ => null,
    };

    private static object? Id(object value) => value switch
    {
        string => value,
        Guid or int or long or short or uint => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static Func<object, object?> EnumName(EnumType type)
    {
        var namesByClrType = new ConcurrentDictionary<Type, FrozenDictionary<object, string>>();
        return value =>
        {
            var name = value switch
            {
                string text => text,
                Enum => namesByClrType.GetOrAdd(value.GetType(), EnumNames.ByValue).GetValueOrDefault(value),
                _ => null,
            };
            return name is not null && type.FindValue(name) is not null ? name : null;
        };
    }
}
