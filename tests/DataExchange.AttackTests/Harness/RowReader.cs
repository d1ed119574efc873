using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.AttackTests.Worlds;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Harness;

/// <summary>Answers GraphQL requests from rows, as a registry would that checks nothing: whatever it is asked it tells.</summary>
/// <param name="schema">Which types belong to which.</param>
/// <param name="isChatty">Whether it also tells every cell that it was not asked for.</param>
internal sealed class RowReader(Schema schema, bool isChatty = false)
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Answer(string query, JsonElement variables, IReadOnlyDictionary<OperationType, Row> roots)
    {
        var document = Parser.Parse(new Source(query)).Document!;
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        var data = ReadObject(roots[operation.Operation], [operation.SelectionSet], fragments, variables);
        return new JsonObject { ["data"] = data }.ToJsonString(s_relaxed);
    }

    private JsonObject ReadObject(Row row, IEnumerable<SelectionSetNode> sets, Dictionary<string, FragmentDefinitionNode> fragments, JsonElement variables)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(row, set, fields, fragments, variables);
        }

        var result = new JsonObject();
        foreach (var (key, nodes) in fields)
        {
            var cell = row[nodes[0].Name.Value];
            var value = cell is RowFunction compute ? compute(Arguments(nodes[0], variables)) : cell;
            result[key] = nodes[0].Name.Value == "__typename" ? row.Type : ReadValue(value, nodes, fragments, variables);
        }

        foreach (var (name, value) in isChatty ? row.Cells : [])
        {
            if (value is string or int && !result.ContainsKey(name))
            {
                result[name] = JsonSerializer.SerializeToNode(value);
            }
        }

        return result;
    }

    private JsonNode? ReadValue(object? value, List<FieldNode> nodes, Dictionary<string, FragmentDefinitionNode> fragments, JsonElement variables) => value switch
    {
        null => null,
        Row row => ReadObject(row, nodes.Select(n => n.SelectionSet!), fragments, variables),
        IEnumerable<Row?> rows => new JsonArray([.. rows.Select(r => ReadValue(r, nodes, fragments, variables))]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private void Collect(
        Row row, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields, Dictionary<string, FragmentDefinitionNode> fragments, JsonElement variables)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsIncluded(field.Directives, variables):
                    var key = (field.Alias ?? field.Name).Value;
                    if (!fields.TryGetValue(key, out var nodes))
                    {
                        fields[key] = nodes = [];
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode fragment when IsIncluded(fragment.Directives, variables) && Applies(fragment.TypeCondition, row):
                    Collect(row, fragment.SelectionSet, fields, fragments, variables);
                    break;
                case FragmentSpreadNode spread when IsIncluded(spread.Directives, variables) && Applies(fragments[spread.Name.Value].TypeCondition, row):
                    Collect(row, fragments[spread.Name.Value].SelectionSet, fields, fragments, variables);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, Row row) => condition is null || condition.Name.Value == row.Type
        || (schema.FindType(condition.Name.Value) is CompositeType type && schema.PossibleTypes(type).Any(t => t.Name == row.Type));

    private static bool IsIncluded(IEnumerable<DirectiveNode> directives, JsonElement variables) => directives.All(d => d.Name.Value switch
    {
        "include" => (bool?)JsonValues.Of(d.Arguments[0].Value, variables) == true,
        "skip" => (bool?)JsonValues.Of(d.Arguments[0].Value, variables) == false,
        _ => true,
    });

    private static JsonObject Arguments(FieldNode field, JsonElement variables) =>
        new(field.Arguments.Select(a => KeyValuePair.Create(a.Name.Value, JsonValues.Of(a.Value, variables))));
}
