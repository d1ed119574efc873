using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A selection set. See <see href="https://spec.graphql.org/September2025/#SelectionSet"/>.</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, Location location = default) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections.IsDefault ? [] : selections;
}
