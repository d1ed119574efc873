using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A float literal, kept as written. See <see href="https://spec.graphql.org/September2025/#FloatValue"/>.</summary>
public sealed class FloatValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
