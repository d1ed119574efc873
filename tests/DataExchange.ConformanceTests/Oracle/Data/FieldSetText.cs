using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>What a field set selects of a representation, as text; the same text that the world makes of an object with these values.</summary>
internal static class FieldSetText
{
    public static string Of(JsonObject sent, SelectionSetNode set) => "{" + string.Join(',', set.Selections.Select(s => s switch
    {
        FieldNode f => $"{f.Name.Value}:{(sent.TryGetPropertyValue(f.Name.Value, out var value) ? Of(value, f.SelectionSet) : "missing")}",
        InlineFragmentNode f => IsMeant(sent, f) ? Of(sent, f.SelectionSet) : "{}",
        _ => throw new NotSupportedException("Field sets have no named fragments."),
    })) + "}";

    // A field of a type that the object does not have is not sent.
    private static bool IsMeant(JsonObject sent, InlineFragmentNode fragment) =>
        fragment.SelectionSet.Selections.Any(s => s is InlineFragmentNode f ? IsMeant(sent, f) : sent.ContainsKey(((FieldNode)s).Name.Value));

    private static string Of(JsonNode? value, SelectionSetNode? below) => value switch
    {
        null => "null",
        JsonObject o when below is not null => Of(o, below),
        JsonArray list => "[" + string.Join(',', list.Select(i => Of(i, below))) + "]",
        _ => value.ToJsonString(),
    };
}
