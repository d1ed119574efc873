using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A variable in a value position. See <see href="https://spec.graphql.org/September2025/#Variable"/>.</summary>
public sealed class VariableNode(NameNode name, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}
