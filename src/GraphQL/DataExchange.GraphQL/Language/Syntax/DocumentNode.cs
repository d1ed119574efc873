using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A document: the definitions of one source text, in order. See <see href="https://spec.graphql.org/September2025/#Document"/>.</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, Location location = default) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions.IsDefault ? [] : definitions;
}
