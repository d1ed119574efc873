using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A reference to a named type. See <see href="https://spec.graphql.org/September2025/#NamedType"/>.</summary>
public sealed class NamedTypeNode(NameNode name, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}
