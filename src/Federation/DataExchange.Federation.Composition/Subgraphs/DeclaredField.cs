using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A field of an object or interface type as one subgraph declares it.</summary>
internal sealed record DeclaredField(FieldDefinitionNode Node, TypeNode Type)
{
    public string Name => Node.Name.Value;

    public ImmutableArray<DirectiveNode> Directives => Node.Directives;

    /// <summary>Whether the field, or its type as a whole, is <c>@external</c>.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether the field, or the declaration of its type that holds it, is <c>@shareable</c>.</summary>
    public bool IsShareable { get; init; }

    public FieldSetText? Requires { get; init; }

    public FieldSetText? Provides { get; init; }

    public DeclaredOverride? Override { get; init; }
}
