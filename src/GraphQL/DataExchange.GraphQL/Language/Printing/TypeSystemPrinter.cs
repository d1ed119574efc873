using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints type system definitions and extensions.</summary>
internal sealed class TypeSystemPrinter(PrintWriter text, ValuePrinter values, MemberPrinter members)
{
    public bool TryPrint(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                values.Description(schema.Description);
                Schema("schema", schema.Directives, schema.OperationTypes);
                return true;
            case SchemaExtensionNode schema:
                Schema("extend schema", schema.Directives, schema.OperationTypes);
                return true;
            case DirectiveDefinitionNode directive:
                Directive(directive);
                return true;
            case TypeDefinitionNode type:
                values.Description(type.Description);
                Definition(type);
                return true;
            case TypeExtensionNode type:
                text.Write("extend ");
                Extension(type);
                return true;
            default:
                return false;
        }
    }

    private void Definition(TypeDefinitionNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode:
                Header("scalar", node.Name, [], node.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                Fields("type", type.Name, type.Interfaces, type.Directives, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Fields("interface", type.Name, type.Interfaces, type.Directives, type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                Union(type.Name, type.Directives, type.Types);
                break;
            case EnumTypeDefinitionNode type:
                Header("enum", type.Name, [], type.Directives);
                members.Block(type.Values, members.EnumValue);
                break;
            case InputObjectTypeDefinitionNode type:
                Header("input", type.Name, [], type.Directives);
                members.Block(type.Fields, members.InputValue);
                break;
        }
    }

    private void Extension(TypeExtensionNode node)
    {
        switch (node)
        {
            case ScalarTypeExtensionNode:
                Header("scalar", node.Name, [], node.Directives);
                break;
            case ObjectTypeExtensionNode type:
                Fields("type", type.Name, type.Interfaces, type.Directives, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                Fields("interface", type.Name, type.Interfaces, type.Directives, type.Fields);
                break;
            case UnionTypeExtensionNode type:
                Union(type.Name, type.Directives, type.Types);
                break;
            case EnumTypeExtensionNode type:
                Header("enum", type.Name, [], type.Directives);
                members.Block(type.Values, members.EnumValue);
                break;
            case InputObjectTypeExtensionNode type:
                Header("input", type.Name, [], type.Directives);
                members.Block(type.Fields, members.InputValue);
                break;
        }
    }

    private void Schema(string keyword, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operations)
    {
        text.Write(keyword);
        values.Directives(directives);
        members.Block(operations, members.OperationType);
    }

    private void Directive(DirectiveDefinitionNode node)
    {
        values.Description(node.Description);
        text.Write("directive @").Write(node.Name.Value);
        members.Arguments(node.Arguments);
        text.Write(node.IsRepeatable ? " repeatable on " : " on ");
        Joined("|", node.Locations, name => text.Write(name.Value));
    }

    private void Fields(string keyword, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives, ImmutableArray<FieldDefinitionNode> fields)
    {
        Header(keyword, name, interfaces, directives);
        members.Block(fields, members.Field);
    }

    private void Union(NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    {
        Header("union", name, [], directives);
        if (types.Length > 0)
        {
            text.Space().Write("=").Space();
            Joined("|", types, values.Type);
        }
    }

    private void Header(string keyword, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives)
    {
        text.Write(keyword).Write(" ").Write(name.Value);
        if (interfaces.Length > 0)
        {
            text.Write(" implements ");
            Joined("&", interfaces, values.Type);
        }

        values.Directives(directives);
    }

    private void Joined<T>(string separator, ImmutableArray<T> items, Action<T> print)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                text.Space().Write(separator).Space();
            }

            print(items[i]);
        }
    }
}
