using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataExchange.ConformanceTests.Language;

/// <summary>
/// Brings introspection answers into a form in which two right ones are equal: types, possible types and directives by name, since the
/// specification leaves their order open; the texts on built-in elements and the introspection types themselves left out, since the reference
/// implementation words them otherwise and has some of a later draft.
/// </summary>
internal static class IntrospectionShape
{
    private static readonly string[] BuiltInScalars = ["String", "Boolean", "Int", "Float", "ID"];
    private static readonly string[] BuiltInDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Of(JsonElement data)
    {
        var schema = JsonNode.Parse(data.GetRawText(), null, new JsonDocumentOptions { MaxDepth = 200 })!["__schema"]!;
        schema["types"] = Sorted(schema["types"]!.AsArray().Where(t => !Name(t).StartsWith("__", StringComparison.Ordinal)));
        schema["directives"] = Sorted(schema["directives"]!.AsArray().Where(d => !BuiltInDirectives.Contains(Name(d))));
        foreach (var type in schema["types"]!.AsArray())
        {
            if (type!["possibleTypes"] is JsonArray possible)
            {
                type["possibleTypes"] = Sorted(possible);
            }

            if (BuiltInScalars.Contains(Name(type)))
            {
                type["description"] = null;
            }
        }

        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, MaxDepth = 200 });
    }

    private static string Name(JsonNode? node) => node!["name"]!.GetValue<string>();

    private static JsonArray Sorted(IEnumerable<JsonNode?> nodes) => [.. nodes.OrderBy(Name, StringComparer.Ordinal).Select(n => n!.DeepClone())];
}
