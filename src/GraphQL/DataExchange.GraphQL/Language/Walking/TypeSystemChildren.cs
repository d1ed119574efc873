using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>The children of type system nodes, in the order of the text.</summary>
internal static class TypeSystemChildren
{
    public static void Add(TypeSystemDefinitionNode node, List<SyntaxNode> children)
    {
        switch (node)
        {
            case TypeDefinitionNode n:
                children.AddPresent(n.Description, n.Name).AddRange(Interfaces(n));
                children.AddRange(n.Directives);
                children.AddRange(Members(n));
                break;
            case TypeExtensionNode n:
                children.AddPresent(n.Name).AddRange(Interfaces(n));
                children.AddRange(n.Directives);
                children.AddRange(Members(n));
                break;
            case SchemaDefinitionNode n:
                children.AddPresent(n.Description).AddRange(n.Directives);
                children.AddRange(n.OperationTypes);
                break;
            case SchemaExtensionNode n:
                children.AddRange(n.Directives);
                children.AddRange(n.OperationTypes);
                break;
            case DirectiveDefinitionNode n:
                children.AddPresent(n.Description, n.Name).AddRange(n.Arguments);
                children.AddRange(n.Locations);
                break;
        }
    }

    public static void AddMember(SyntaxNode node, List<SyntaxNode> children)
    {
        switch (node)
        {
            case FieldDefinitionNode n:
                children.AddPresent(n.Description, n.Name).AddRange(n.Arguments);
                children.AddPresent(n.Type).AddRange(n.Directives);
                break;
            case InputValueDefinitionNode n:
                children.AddPresent(n.Description, n.Name, n.Type, n.DefaultValue).AddRange(n.Directives);
                break;
            case EnumValueDefinitionNode n:
                children.AddPresent(n.Description, n.Name).AddRange(n.Directives);
                break;
            case OperationTypeDefinitionNode n:
                children.AddPresent(n.Type);
                break;
        }
    }

    private static ImmutableArray<NamedTypeNode> Interfaces(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Interfaces,
        InterfaceTypeDefinitionNode n => n.Interfaces,
        ObjectTypeExtensionNode n => n.Interfaces,
        InterfaceTypeExtensionNode n => n.Interfaces,
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Members(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Fields,
        InterfaceTypeDefinitionNode n => n.Fields,
        UnionTypeDefinitionNode n => n.Types,
        EnumTypeDefinitionNode n => n.Values,
        InputObjectTypeDefinitionNode n => n.Fields,
        ObjectTypeExtensionNode n => n.Fields,
        InterfaceTypeExtensionNode n => n.Fields,
        UnionTypeExtensionNode n => n.Types,
        EnumTypeExtensionNode n => n.Values,
        InputObjectTypeExtensionNode n => n.Fields,
        _ => [],
    };
}
