using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An argument. See <see href="https://spec.graphql.org/September2025/#Argument"/>.</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, Location location = default) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;
}
