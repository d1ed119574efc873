using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>The literal null. See <see href="https://spec.graphql.org/September2025/#NullValue"/>.</summary>
public sealed class NullValueNode(Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
