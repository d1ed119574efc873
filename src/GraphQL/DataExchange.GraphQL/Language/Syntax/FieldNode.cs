using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A field selection. See <see href="https://spec.graphql.org/September2025/#Field"/>.</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location = default)
    : SelectionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias, or null where there is none.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    /// <summary>The applied directives, in order.</summary>
    public override ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The selection set, or null where there is none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}
