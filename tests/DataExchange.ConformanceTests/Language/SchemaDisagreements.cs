using System.Text.Json;
using DataExchange.GraphQL.Response;

namespace DataExchange.ConformanceTests.Language;

/// <summary>Where the reference implementation accepts what this one refuses, and the section of the specification that speaks for this one.</summary>
internal static class SchemaDisagreements
{
    /// <summary>The sections by the rule that the reference implementation lacks.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["NoDirectiveCycles"] = "3.13 Directives, Type Validation: a directive definition must not reference itself, directly or indirectly.",
        ["ValuesOfCorrectType"] = "3.13 Directives and 5.6.1 Values of Correct Type: arguments of directives are input values and must be coercible.",
        ["TypeSystemDefinitions"] = "3 Type System: a TypeSystemDocument holds type system definitions only.",
    };

    /// <summary>The sections by the text.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["type Query { a: Int } directive @d(x: Float = 1e999) on FIELD"] = "3.5.2 Float, Input Coercion: a value that no finite IEEE 754 number represents is an error.",
        ["type Query { a(x: Float = 1e400): Int }"] = "3.5.2 Float, Input Coercion: a value that no finite IEEE 754 number represents is an error.",
    };

    /// <summary>Whether the text is listed, or all of our errors are of rules that only this implementation has.</summary>
    public static bool AreSupported(string text, IReadOnlyList<GraphQLError> ours, JsonElement theirs) =>
        theirs.GetProperty("ok").GetBoolean()
        && (Texts.ContainsKey(text) || ours.All(e => e.Rule is not null && Sections.ContainsKey(e.Rule)));
}
