using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A boolean literal. See <see href="https://spec.graphql.org/September2025/#BooleanValue"/>.</summary>
public sealed class BooleanValueNode(bool value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
