using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A name. See <see href="https://spec.graphql.org/September2025/#Name"/>.</summary>
public sealed class NameNode(string value, Location location = default) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
