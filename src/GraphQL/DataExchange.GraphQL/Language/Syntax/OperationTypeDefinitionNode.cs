using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A root operation type. See <see href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/>.</summary>
public sealed class OperationTypeDefinitionNode(
    OperationType operation,
    NamedTypeNode type,
    Location location = default)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The type.</summary>
    public NamedTypeNode Type { get; } = type;
}
