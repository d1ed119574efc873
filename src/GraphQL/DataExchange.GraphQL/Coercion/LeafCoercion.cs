using System.Globalization;
using System.Text.Json;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>
/// Input coercion of the built-in scalars and of enums, from JSON and from literals.
/// See <see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>.
/// </summary>
internal static class LeafCoercion
{
    private const double MaxExactInteger = 9_007_199_254_740_991;

    public static bool IsBuiltInScalar(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>What a leaf type accepts, to complete "expected …".</summary>
    public static string Expectation(NamedType type, CoercionOptions options) => type switch
    {
        EnumType => $"a value of the enum `{type.Name}`",
        _ => type.Name switch
        {
            "Int" => "an `Int`, a whole number from -2147483648 to 2147483647",
            "Float" => "a `Float`, a finite number",
            "String" => "a `String`",
            "Boolean" => "a `Boolean`, true or false",
            "ID" => "an `ID`, a string or a whole number",
            _ when options.Scalars.TryGetValue(type.Name, out var scalar) => $"{scalar.Expected} (`{type.Name}`)",
            _ => $"a `{type.Name}`",
        },
    };

    public static bool TryCoerce(JsonElement json, NamedType type, out object? value)
    {
        value = type switch
        {
            EnumType @enum => json.ValueKind == JsonValueKind.String ? @enum.FindValue(json.GetString()!)?.Name : null,
            _ => type.Name switch
            {
                "Int" => IntFrom(json),
                "Float" => json.ValueKind == JsonValueKind.Number ? FiniteOrNull(json) : null,
                "String" => json.ValueKind == JsonValueKind.String ? json.GetString() : null,
                "Boolean" => json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
                _ => IdFrom(json),
            },
        };
        return value is not null;
    }

    public static bool TryCoerce(ValueNode literal, NamedType type, out object? value)
    {
        value = (type, literal) switch
        {
            (EnumType @enum, EnumValueNode node) => @enum.FindValue(node.Value)?.Name,
            (EnumType, _) => null,
            ({ Name: "Int" }, IntValueNode node) => ParseInt(node.Value),
            ({ Name: "Float" }, IntValueNode node) => ParseFinite(node.Value),
            ({ Name: "Float" }, FloatValueNode node) => ParseFinite(node.Value),
            ({ Name: "String" or "ID" }, StringValueNode node) => node.Value,
            ({ Name: "ID" }, IntValueNode node) => node.Value,
            ({ Name: "Boolean" }, BooleanValueNode node) => node.Value,
            _ => null,
        };
        return value is not null;
    }

    public static object? ParseInt(string digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static object? ParseFinite(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // JSON does not tell 1 from 1.0: an integral number is an integer however it is written.
    private static object? IntFrom(JsonElement json) => json.ValueKind != JsonValueKind.Number ? null
        : json.TryGetInt32(out var number) ? number
        : Integral(json) is { } integral and >= int.MinValue and <= int.MaxValue ? (int)integral
        : null;

    private static string? IdFrom(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number when Integral(json) is { } integral and >= -MaxExactInteger and <= MaxExactInteger =>
            ((long)integral).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static double? Integral(JsonElement json) => FiniteOrNull(json) is { } number && Math.Floor(number) == number ? number : null;

    private static double? FiniteOrNull(JsonElement json) => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
