using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A fragment spread. See <see href="https://spec.graphql.org/September2025/#FragmentSpread"/>.</summary>
public sealed class FragmentSpreadNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : SelectionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The applied directives, in order.</summary>
    public override ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;
}
