namespace DataExchange.GraphQL.Language;

/// <summary>Type system extensions; each must add something. See <see href="https://spec.graphql.org/September2025/#TypeSystemExtension"/>.</summary>
internal sealed class ExtensionGrammar(TokenReader reader, DirectiveGrammar directives, MemberGrammar members)
{
    // TypeSystemExtension : SchemaExtension | TypeExtension
    public TypeSystemDefinitionNode? Extension(int start)
    {
        if (!reader.SkipKeyword("extend"u8))
        {
            return null;
        }

        return reader.SkipKeyword("schema"u8) ? Schema(start)
            : reader.SkipKeyword("type"u8) ? Object(start)
            : reader.SkipKeyword("interface"u8) ? Interface(start)
            : reader.SkipKeyword("input"u8) ? InputObject(start)
            : reader.SkipKeyword("enum"u8) ? Enum(start)
            : reader.SkipKeyword("scalar"u8) ? Scalar(start)
            : reader.SkipKeyword("union"u8) ? Union(start)
            : null;
    }

    // SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const]
    private SchemaExtensionNode Schema(int start)
    {
        var applied = directives.Directives(isConstant: true);
        var operations = reader.OptionalMany(TokenKind.BraceLeft, members.OperationTypeDefinition, TokenKind.BraceRight);
        RequireContent(applied.Length + operations.Length);
        return new SchemaExtensionNode(applied, operations, reader.From(start));
    }

    // ScalarTypeExtension : extend scalar Name Directives[Const]
    private ScalarTypeExtensionNode Scalar(int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        RequireContent(applied.Length);
        return new ScalarTypeExtensionNode(name, applied, reader.From(start));
    }

    // ObjectTypeExtension : extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private ObjectTypeExtensionNode Object(int start)
    {
        var name = reader.Name();
        var interfaces = members.Interfaces();
        var applied = directives.Directives(isConstant: true);
        var fields = members.Fields();
        RequireContent(interfaces.Length + applied.Length + fields.Length);
        return new ObjectTypeExtensionNode(name, interfaces, applied, fields, reader.From(start));
    }

    // InterfaceTypeExtension : extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private InterfaceTypeExtensionNode Interface(int start)
    {
        var name = reader.Name();
        var interfaces = members.Interfaces();
        var applied = directives.Directives(isConstant: true);
        var fields = members.Fields();
        RequireContent(interfaces.Length + applied.Length + fields.Length);
        return new InterfaceTypeExtensionNode(name, interfaces, applied, fields, reader.From(start));
    }

    // UnionTypeExtension : extend union Name Directives[Const]? UnionMemberTypes?
    private UnionTypeExtensionNode Union(int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var types = members.UnionMembers();
        RequireContent(applied.Length + types.Length);
        return new UnionTypeExtensionNode(name, applied, types, reader.From(start));
    }

    // EnumTypeExtension : extend enum Name Directives[Const]? EnumValuesDefinition?
    private EnumTypeExtensionNode Enum(int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var values = members.EnumValues();
        RequireContent(applied.Length + values.Length);
        return new EnumTypeExtensionNode(name, applied, values, reader.From(start));
    }

    // InputObjectTypeExtension : extend input Name Directives[Const]? InputFieldsDefinition?
    private InputObjectTypeExtensionNode InputObject(int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var fields = members.InputFields();
        RequireContent(applied.Length + fields.Length);
        return new InputObjectTypeExtensionNode(name, applied, fields, reader.From(start));
    }

    private void RequireContent(int count)
    {
        if (count == 0 && reader.Error is null)
        {
            reader.Unexpected();
        }
    }
}
