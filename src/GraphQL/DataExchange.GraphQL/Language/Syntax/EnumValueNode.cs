using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An enum literal. See <see href="https://spec.graphql.org/September2025/#EnumValue"/>.</summary>
public sealed class EnumValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
