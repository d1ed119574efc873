using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A reference to a list type. See <see href="https://spec.graphql.org/September2025/#ListType"/>.</summary>
public sealed class ListTypeNode(TypeNode type, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;
}
