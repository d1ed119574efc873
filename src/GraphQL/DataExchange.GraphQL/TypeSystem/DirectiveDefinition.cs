using System.Collections.Immutable;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A directive definition. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>.</summary>
public sealed class DirectiveDefinition(string name, string? description, ImmutableArray<InputValueDefinition> arguments, bool isRepeatable, ImmutableArray<string> locations)
{
    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public string? Description { get; } = description;

    /// <summary>The arguments in the order of definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>Whether the directive may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The locations by the specification's names, such as <c>FIELD_DEFINITION</c>.</summary>
    public ImmutableArray<string> Locations { get; } = locations;

    /// <summary>Whether the specification defines the directive.</summary>
    public bool IsBuiltIn { get; internal init; }
}
