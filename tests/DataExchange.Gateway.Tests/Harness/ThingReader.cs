using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Answers GraphQL requests from things, as a subgraph would. It checks nothing: whatever it is asked it tells.</summary>
/// <param name="isA">Whether an object of the second type belongs to the first.</param>
internal sealed class ThingReader(Func<string, string, bool> isA)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Answer(string query, JsonElement variables, IReadOnlyDictionary<OperationType, Thing> roots)
    {
        var document = Parser.Parse(new Source(query)).Document!;
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var reading = new Reading(document, variables, isA);
        return new JsonObject { ["data"] = reading.Object(roots[operation.Operation], [operation.SelectionSet]) }.ToJsonString(Relaxed);
    }

    private sealed class Reading(DocumentNode document, JsonElement variables, Func<string, string, bool> isA)
    {
        private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
            document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);

        public JsonObject Object(Thing thing, IEnumerable<SelectionSetNode> selections)
        {
            var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
            foreach (var set in selections)
            {
                Collect(thing, set, fields);
            }

            var result = new JsonObject();
            foreach (var (key, nodes) in fields)
            {
                result[key] = nodes[0].Name.Value == "__typename" ? thing.Type : Value(Read(thing, nodes[0]), nodes);
            }

            return result;
        }

        private void Collect(Thing thing, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when IsIncluded(field.Directives):
                        var key = (field.Alias ?? field.Name).Value;
                        if (!fields.TryGetValue(key, out var nodes))
                        {
                            fields[key] = nodes = [];
                        }

                        nodes.Add(field);
                        break;
                    case InlineFragmentNode fragment when IsIncluded(fragment.Directives) && Applies(fragment.TypeCondition, thing):
                        Collect(thing, fragment.SelectionSet, fields);
                        break;
                    case FragmentSpreadNode spread when IsIncluded(spread.Directives) && Applies(_fragments[spread.Name.Value].TypeCondition, thing):
                        Collect(thing, _fragments[spread.Name.Value].SelectionSet, fields);
                        break;
                }
            }
        }

        private bool Applies(NamedTypeNode? condition, Thing thing) =>
            condition is null || condition.Name.Value == thing.Type || isA(condition.Name.Value, thing.Type);

        private bool IsIncluded(IEnumerable<DirectiveNode> directives) => directives.All(d => d.Name.Value switch
        {
            "include" => (bool?)Json(d.Arguments[0].Value) == true,
            "skip" => (bool?)Json(d.Arguments[0].Value) == false,
            _ => true,
        });

        private object? Read(Thing thing, FieldNode field)
        {
            var value = thing.Fields.GetValueOrDefault(field.Name.Value);
            return value is Func<JsonObject, object?> compute ? compute(Arguments(field)) : value;
        }

        private JsonNode? Value(object? value, List<FieldNode> nodes) => value switch
        {
            null => null,
            Thing thing => Object(thing, nodes.Select(n => n.SelectionSet!)),
            IEnumerable<Thing?> list => new JsonArray([.. list.Select(item => Value(item, nodes))]),
            _ => JsonSerializer.SerializeToNode(value),
        };

        private JsonObject Arguments(FieldNode field)
        {
            var arguments = new JsonObject();
            foreach (var argument in field.Arguments)
            {
                arguments[argument.Name.Value] = Json(argument.Value);
            }

            return arguments;
        }

        private JsonNode? Json(ValueNode value) => value switch
        {
            VariableNode variable => variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable.Name.Value, out var given)
                ? JsonNode.Parse(given.GetRawText())
                : null,
            IntValueNode number => JsonNode.Parse(number.Value),
            FloatValueNode number => JsonNode.Parse(number.Value),
            StringValueNode text => text.Value,
            BooleanValueNode flag => flag.Value,
            EnumValueNode member => member.Value,
            ListValueNode list => new JsonArray([.. list.Values.Select(Json)]),
            ObjectValueNode given => new JsonObject(given.Fields.Select(f => KeyValuePair.Create(f.Name.Value, Json(f.Value)))),
            _ => null,
        };
    }
}
