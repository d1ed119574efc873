using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Validation;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Operations;

/// <summary>The variables of an operation in the making: their definitions and values; and argument values, written as literals or as variables.</summary>
internal sealed class VariableStore(Chance chance)
{
    private readonly List<string> _definitions = [];
    private readonly JsonObject _values = [];

    public string Definitions() => _definitions.Count == 0 ? string.Empty : $"({string.Join(", ", _definitions)})";

    public JsonObject Values() => _values;

    /// <summary>A Boolean variable for a condition; there are three, so that conditions meet and contradict each other.</summary>
    public string Flag()
    {
        var name = $"v{chance.Below(3)}";
        if (!_values.ContainsKey(name))
        {
            _values[name] = chance.In(50);
            _definitions.Add($"${name}: Boolean!");
        }

        return $"${name}";
    }

    /// <summary>A value for an argument, as GraphQL text.</summary>
    public string Value(InputValueDefinition argument)
    {
        var isNull = argument.Type is not NonNullType && chance.In(8);
        var value = isNull ? null : Json(argument.Type, 0);
        if (!chance.In(40))
        {
            return Literal(value, argument.Type);
        }

        var name = $"x{_definitions.Count}";
        _definitions.Add($"${name}: {argument.Type}");
        if (argument.Type is NonNullType || chance.In(85))
        {
            _values[name] = value;
        }

        return $"${name}";
    }

    private JsonNode? Json(IType type, int depth) => type switch
    {
        NonNullType nonNull => Json(nonNull.OfType, depth),
        ListType list => new JsonArray([.. Enumerable.Range(0, chance.Below(3)).Select(_ => Json(list.OfType, depth + 1))]),
        EnumType values => JsonValue.Create(chance.Of(values.Values).Name),
        InputObjectType input => new JsonObject(input.Fields
            .Where(f => f.IsRequired || (depth < 3 && chance.In(50)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => KeyValuePair.Create(f.Name, Json(f.Type, depth + 1)))),
        NamedType { Name: "Int" } => JsonValue.Create(chance.Below(4)),
        NamedType { Name: "Float" } => JsonValue.Create(chance.Below(4) + 0.5),
        NamedType { Name: "Boolean" } => JsonValue.Create(chance.In(50)),
        _ => JsonValue.Create(chance.In(50) ? "7" : "x \"é\""),
    };

    private static string Literal(JsonNode? value, IType type) => (value, type) switch
    {
        (null, _) => "null",
        (_, NonNullType nonNull) => Literal(value, nonNull.OfType),
        (JsonArray list, ListType of) => $"[{string.Join(", ", list.Select(i => Literal(i, of.OfType)))}]",
        (JsonObject o, InputObjectType input) => $"{{{string.Join(", ", o.Select(f => $"{f.Key}: {Literal(f.Value, input.Fields.Single(d => d.Name == f.Key).Type)}"))}}}",
        (_, EnumType) => value!.ToString(),
        (_, NamedType { Name: "Float" }) => value!.GetValue<double>().ToString("0.0", CultureInfo.InvariantCulture),
        (_, NamedType { Name: "Int" or "Boolean" }) => value!.ToJsonString(),
        _ => $"\"{value!.ToString().Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };
}
