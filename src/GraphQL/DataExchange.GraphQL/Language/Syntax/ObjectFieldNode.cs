using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A field of an input object literal. See <see href="https://spec.graphql.org/September2025/#ObjectField"/>.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, Location location = default) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;
}
