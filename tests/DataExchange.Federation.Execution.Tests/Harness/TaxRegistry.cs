using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>Answers entities: a citizen owes ten times the number of its id, and is as old as that number.</summary>
internal static class TaxRegistry
{
    public static string Answer(string body)
    {
        using var request = JsonDocument.Parse(body);
        var document = PlanSketch.Parse(request.RootElement.GetProperty("query").GetString()!);
        var data = new JsonObject();
        foreach (var field in document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet.Selections.OfType<FieldNode>())
        {
            var representations = request.RootElement.GetProperty("variables").GetProperty(((VariableNode)field.Arguments[0].Value).Name.Value);
            data[field.Alias?.Value ?? field.Name.Value] = new JsonArray([.. representations.EnumerateArray().Select(r => Entity(field.SelectionSet!, int.Parse(r.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)))]);
        }

        return new JsonObject { ["data"] = data }.ToJsonString();
    }

    private static JsonObject Entity(SelectionSetNode set, int id)
    {
        var entity = new JsonObject();
        foreach (var selection in set.Selections)
        {
            foreach (var field in selection is InlineFragmentNode fragment ? fragment.SelectionSet.Selections.OfType<FieldNode>() : [(FieldNode)selection])
            {
                entity[field.Alias?.Value ?? field.Name.Value] = field.Name.Value switch
                {
                    "__typename" => "Citizen",
                    "debt" => id * 10,
                    "age" => id,
                    _ => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                };
            }
        }

        return entity;
    }
}
