using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>One definition or extension of a type.</summary>
internal sealed record TypePart(string Name, TypeKind Kind, SyntaxNode Node, bool IsExtension, ImmutableArray<DirectiveNode> Directives)
{
    public StringValueNode? Description { get; init; }

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    public ImmutableArray<InputValueDefinitionNode> Inputs { get; init; } = [];

    public ImmutableArray<NamedTypeNode> Members { get; init; } = [];

    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    /// <summary>The part that a definition is, or null for one that is not of a type.</summary>
    public static TypePart? Of(DefinitionNode node) => node switch
    {
        TypeDefinitionNode n => OfDefinition(n) with { Description = n.Description },
        TypeExtensionNode n => OfExtension(n),
        _ => null,
    };

    private static TypePart OfDefinition(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => Of(n, TypeKind.Object) with { Interfaces = n.Interfaces, Fields = n.Fields },
        InterfaceTypeDefinitionNode n => Of(n, TypeKind.Interface) with { Interfaces = n.Interfaces, Fields = n.Fields },
        UnionTypeDefinitionNode n => Of(n, TypeKind.Union) with { Members = n.Types },
        EnumTypeDefinitionNode n => Of(n, TypeKind.Enum) with { Values = n.Values },
        InputObjectTypeDefinitionNode n => Of(n, TypeKind.Input) with { Inputs = n.Fields },
        _ => Of(node, TypeKind.Scalar),
    };

    private static TypePart OfExtension(TypeExtensionNode node) => node switch
    {
        ObjectTypeExtensionNode n => Of(n, TypeKind.Object) with { Interfaces = n.Interfaces, Fields = n.Fields },
        InterfaceTypeExtensionNode n => Of(n, TypeKind.Interface) with { Interfaces = n.Interfaces, Fields = n.Fields },
        UnionTypeExtensionNode n => Of(n, TypeKind.Union) with { Members = n.Types },
        EnumTypeExtensionNode n => Of(n, TypeKind.Enum) with { Values = n.Values },
        InputObjectTypeExtensionNode n => Of(n, TypeKind.Input) with { Inputs = n.Fields },
        _ => Of(node, TypeKind.Scalar),
    };

    private static TypePart Of(TypeDefinitionNode node, TypeKind kind) => new(node.Name.Value, kind, node, false, node.Directives);

    private static TypePart Of(TypeExtensionNode node, TypeKind kind) => new(node.Name.Value, kind, node, true, node.Directives);
}
