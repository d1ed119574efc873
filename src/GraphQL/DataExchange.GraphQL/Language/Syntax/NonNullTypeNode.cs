using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A reference to a non-null type. See <see href="https://spec.graphql.org/September2025/#NonNullType"/>.</summary>
public sealed class NonNullTypeNode(TypeNode type, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;
}
