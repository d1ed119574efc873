using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>Arguments as values and as text: literals and variables of one value read alike.</summary>
internal static class ArgumentText
{
    /// <summary>Arguments as text, with more of them.</summary>
    public static string Of(ImmutableArray<ArgumentNode> arguments, JsonObject variables, params IEnumerable<KeyValuePair<string, JsonNode?>> more)
    {
        var given = arguments
            .Where(a => a.Value is not VariableNode variable || variables.ContainsKey(variable.Name.Value))
            .Select(a => KeyValuePair.Create(a.Name.Value, Value(a.Value, variables)))
            .Concat(more)
            .Select(a => $"{a.Key}={a.Value?.ToJsonString() ?? "null"}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return given.Count == 0 ? string.Empty : $"({string.Join(',', given)})";
    }

    public static JsonNode? Value(ValueNode value, JsonObject variables) => value switch
    {
        VariableNode v => variables[v.Name.Value]?.DeepClone(),
        BooleanValueNode v => JsonValue.Create(v.Value),
        IntValueNode v => JsonValue.Create(long.Parse(v.Value, CultureInfo.InvariantCulture)),
        FloatValueNode v => JsonValue.Create(double.Parse(v.Value, CultureInfo.InvariantCulture)),
        StringValueNode v => JsonValue.Create(v.Value),
        EnumValueNode v => JsonValue.Create(v.Value),
        ListValueNode v => new JsonArray([.. v.Values.Select(i => Value(i, variables))]),
        ObjectValueNode v => new JsonObject(v.Fields
            .Where(f => f.Value is not VariableNode variable || variables.ContainsKey(variable.Name.Value))
            .OrderBy(f => f.Name.Value, StringComparer.Ordinal)
            .Select(f => KeyValuePair.Create(f.Name.Value, Value(f.Value, variables)))),
        _ => null,
    };
}
