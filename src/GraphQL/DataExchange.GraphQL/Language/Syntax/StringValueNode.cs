using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A string literal with its semantic value; a block string is already dedented. See <see href="https://spec.graphql.org/September2025/#StringValue"/>.</summary>
public sealed class StringValueNode(string value, bool isBlock, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}
