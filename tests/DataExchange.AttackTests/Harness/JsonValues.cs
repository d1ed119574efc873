using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Harness;

/// <summary>The values of a document as JSON, variables replaced by what was sent for them.</summary>
internal static class JsonValues
{
    public static JsonNode? Of(ValueNode value, JsonElement variables) => value switch
    {
        VariableNode variable => variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable.Name.Value, out var given)
            ? JsonNode.Parse(given.GetRawText())
            : null,
        IntValueNode number => JsonNode.Parse(number.Value),
        FloatValueNode number => JsonNode.Parse(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode member => member.Value,
        ListValueNode list => new JsonArray([.. list.Values.Select(v => Of(v, variables))]),
        ObjectValueNode input => new JsonObject(input.Fields.Select(f => KeyValuePair.Create(f.Name.Value, Of(f.Value, variables)))),
        _ => null,
    };
}
