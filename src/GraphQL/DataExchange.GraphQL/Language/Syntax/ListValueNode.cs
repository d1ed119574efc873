using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A list literal. See <see href="https://spec.graphql.org/September2025/#ListValue"/>.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The values.</summary>
    public ImmutableArray<ValueNode> Values { get; } = values.IsDefault ? [] : values;
}
