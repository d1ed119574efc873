using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A directive definition. See <see href="https://spec.graphql.org/September2025/#DirectiveDefinition"/>.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<NameNode> locations,
    Location location = default)
    : TypeSystemDefinitionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>Whether the directive may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The places where the directive may be applied, by the specification's names.</summary>
    public ImmutableArray<NameNode> Locations { get; } = locations.IsDefault ? [] : locations;
}
