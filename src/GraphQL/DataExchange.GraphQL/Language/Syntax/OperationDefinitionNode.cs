using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A query, mutation or subscription. See <see href="https://spec.graphql.org/September2025/#OperationDefinition"/>.</summary>
public sealed class OperationDefinitionNode(
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : ExecutableDefinitionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name, or null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variable definitions.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions.IsDefault ? [] : variableDefinitions;

    /// <summary>The applied directives, in order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives.IsDefault ? [] : directives;

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
