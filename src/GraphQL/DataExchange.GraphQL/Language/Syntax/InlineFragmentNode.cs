using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An inline fragment. See <see href="https://spec.graphql.org/September2025/#InlineFragment"/>.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : SelectionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type condition, or null where there is none.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The applied directives, in order.</summary>
    public override ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
