using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An integer literal, kept as written. See <see href="https://spec.graphql.org/September2025/#IntValue"/>.</summary>
public sealed class IntValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
