using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The parts of type definitions and extensions alike; empty where a kind has no such part.</summary>
internal static class TypeParts
{
    public static TypeKind KindOf(TypeSystemDefinitionNode node) => node.Kind switch
    {
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => TypeKind.Scalar,
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => TypeKind.Object,
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => TypeKind.Interface,
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => TypeKind.Union,
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => TypeKind.Enum,
        SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => TypeKind.InputObject,
        _ => throw new UnreachableException($"Only type definitions and extensions declare types; this is a {node.Kind}."),
    };

    public static ImmutableArray<DirectiveNode> Directives(TypeSystemDefinitionNode node) => node switch
    {
        TypeDefinitionNode n => n.Directives,
        TypeExtensionNode n => n.Directives,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Interfaces(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Interfaces,
        InterfaceTypeDefinitionNode n => n.Interfaces,
        ObjectTypeExtensionNode n => n.Interfaces,
        InterfaceTypeExtensionNode n => n.Interfaces,
        _ => [],
    };

    public static ImmutableArray<FieldDefinitionNode> Fields(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Fields,
        InterfaceTypeDefinitionNode n => n.Fields,
        ObjectTypeExtensionNode n => n.Fields,
        InterfaceTypeExtensionNode n => n.Fields,
        _ => [],
    };

    public static ImmutableArray<InputValueDefinitionNode> InputFields(TypeSystemDefinitionNode node) => node switch
    {
        InputObjectTypeDefinitionNode n => n.Fields,
        InputObjectTypeExtensionNode n => n.Fields,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Members(TypeSystemDefinitionNode node) => node switch
    {
        UnionTypeDefinitionNode n => n.Types,
        UnionTypeExtensionNode n => n.Types,
        _ => [],
    };

    public static ImmutableArray<EnumValueDefinitionNode> Values(TypeSystemDefinitionNode node) => node switch
    {
        EnumTypeDefinitionNode n => n.Values,
        EnumTypeExtensionNode n => n.Values,
        _ => [],
    };

    /// <summary>The name and directives of a type definition or extension.</summary>
    public static NameNode Name(TypeSystemDefinitionNode node) =>
        node is TypeDefinitionNode definition ? definition.Name : ((TypeExtensionNode)node).Name;
}
