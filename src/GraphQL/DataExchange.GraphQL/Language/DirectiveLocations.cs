using System.Collections.Frozen;

namespace DataExchange.GraphQL.Language;

/// <summary>The places where directives can be applied, by the specification's names. See <see href="https://spec.graphql.org/September2025/#DirectiveLocation"/>.</summary>
public static class DirectiveLocations
{
    /// <summary>The locations in executable documents, in the order of the specification.</summary>
    public static IReadOnlyList<string> Executable { get; } =
        ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];

    /// <summary>The locations in type system documents, in the order of the specification.</summary>
    public static IReadOnlyList<string> TypeSystem { get; } =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenSet<string> All = Executable.Concat(TypeSystem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the specification knows a location of this name.</summary>
    public static bool IsKnown(string name) => All.Contains(name);
}
