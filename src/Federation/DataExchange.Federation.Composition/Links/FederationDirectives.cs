using System.Collections.Immutable;

namespace DataExchange.Federation.Composition.Links;

/// <summary>The directives of Federation v2. See <see href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives"/>.</summary>
internal static class FederationDirectives
{
    private const string Everywhere = "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";
    private const string Protected = "on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";

    public static ImmutableArray<FederationDirective> All { get; } =
    [
        new("key", 0, "(fields: {FieldSet}!, resolvable: Boolean = true)", "repeatable on OBJECT | INTERFACE"),
        new("requires", 0, "(fields: {FieldSet}!)", "on FIELD_DEFINITION"),
        new("provides", 0, "(fields: {FieldSet}!)", "on FIELD_DEFINITION"),
        new("external", 0, "(reason: String)", "on OBJECT | FIELD_DEFINITION"),
        new("extends", 0, "", "on OBJECT | INTERFACE"),
        new("shareable", 0, "", "on OBJECT | FIELD_DEFINITION"),
        new("shareable", 2, "", "repeatable on OBJECT | FIELD_DEFINITION"),
        new("override", 0, "(from: String!)", "on FIELD_DEFINITION"),
        new("override", 7, "(from: String!, label: String)", "on FIELD_DEFINITION"),
        new("inaccessible", 0, "", "on " + Everywhere),
        new("tag", 0, "(name: String!)", "repeatable on SCHEMA | " + Everywhere),
        new("composeDirective", 1, "(name: String)", "repeatable on SCHEMA"),
        new("interfaceObject", 3, "", "on OBJECT"),
        new("authenticated", 5, "", Protected),
        new("requiresScopes", 5, "(scopes: [[{Scope}!]!]!)", Protected),
        new("policy", 6, "(policies: [[{Policy}!]!]!)", Protected),
        new("context", 8, "(name: String!)", "repeatable on INTERFACE | OBJECT | UNION"),
        new("fromContext", 8, "(field: {ContextFieldValue})", "on ARGUMENT_DEFINITION"),
        new("cost", 9, "(weight: Int!)", "on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR"),
        new("listSize", 9, "(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true)", "on FIELD_DEFINITION"),
        new("cacheTag", 12, "(format: String!)", "repeatable on INTERFACE | OBJECT | FIELD_DEFINITION"),
    ];

    public static ImmutableArray<string> Types { get; } = ["FieldSet", "Scope", "Policy", "ContextFieldValue"];

    /// <summary>The names of all directives.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(d => d.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The directive as a version 2.<paramref name="minor"/> has it, or null where it has none of that name.</summary>
    public static FederationDirective? Find(string name, int minor) => All.LastOrDefault(d => d.Name == name && d.SinceMinor <= minor);

    public static bool IsType(string name) => Types.Contains(name);
}
