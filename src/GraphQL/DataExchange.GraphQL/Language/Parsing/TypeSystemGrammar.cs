using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>Type system definitions. See <see href="https://spec.graphql.org/September2025/#TypeSystemDefinition"/>.</summary>
internal sealed class TypeSystemGrammar(TokenReader reader, DirectiveGrammar directives, MemberGrammar members)
{
    // TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition
    public TypeSystemDefinitionNode? Definition(StringValueNode? description, int start)
    {
        if (reader.SkipKeyword("schema"u8))
        {
            return Schema(description, start);
        }

        if (reader.SkipKeyword("directive"u8))
        {
            return Directive(description, start);
        }

        return reader.SkipKeyword("type"u8) ? Object(description, start)
            : reader.SkipKeyword("interface"u8) ? Interface(description, start)
            : reader.SkipKeyword("input"u8) ? InputObject(description, start)
            : reader.SkipKeyword("enum"u8) ? Enum(description, start)
            : reader.SkipKeyword("scalar"u8) ? Scalar(description, start)
            : reader.SkipKeyword("union"u8) ? Union(description, start)
            : null;
    }

    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    private SchemaDefinitionNode Schema(StringValueNode? description, int start)
    {
        var applied = directives.Directives(isConstant: true);
        var operations = reader.Many(TokenKind.BraceLeft, members.OperationTypeDefinition, TokenKind.BraceRight);
        return new SchemaDefinitionNode(description, applied, operations, reader.From(start));
    }

    // ScalarTypeDefinition : Description? scalar Name Directives[Const]?
    private ScalarTypeDefinitionNode Scalar(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        return new ScalarTypeDefinitionNode(description, name, applied, reader.From(start));
    }

    // ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private ObjectTypeDefinitionNode Object(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var interfaces = members.Interfaces();
        var applied = directives.Directives(isConstant: true);
        var fields = members.Fields();
        return new ObjectTypeDefinitionNode(description, name, interfaces, applied, fields, reader.From(start));
    }

    // InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private InterfaceTypeDefinitionNode Interface(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var interfaces = members.Interfaces();
        var applied = directives.Directives(isConstant: true);
        var fields = members.Fields();
        return new InterfaceTypeDefinitionNode(description, name, interfaces, applied, fields, reader.From(start));
    }

    // UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?
    private UnionTypeDefinitionNode Union(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var types = members.UnionMembers();
        return new UnionTypeDefinitionNode(description, name, applied, types, reader.From(start));
    }

    // EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?
    private EnumTypeDefinitionNode Enum(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var values = members.EnumValues();
        return new EnumTypeDefinitionNode(description, name, applied, values, reader.From(start));
    }

    // InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?
    private InputObjectTypeDefinitionNode InputObject(StringValueNode? description, int start)
    {
        var name = reader.Name();
        var applied = directives.Directives(isConstant: true);
        var fields = members.InputFields();
        return new InputObjectTypeDefinitionNode(description, name, applied, fields, reader.From(start));
    }

    // DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations
    private DirectiveDefinitionNode Directive(StringValueNode? description, int start)
    {
        reader.Expect(TokenKind.At);
        var name = reader.Name();
        var arguments = members.Arguments();
        var isRepeatable = reader.SkipKeyword("repeatable"u8);
        reader.ExpectKeyword("on"u8);
        ImmutableArray<NameNode> locations = reader.Error is null ? reader.Separated(TokenKind.Pipe, DirectiveLocation) : [];
        return new DirectiveDefinitionNode(description, name, arguments, isRepeatable, locations, reader.From(start));
    }

    // DirectiveLocation : ExecutableDirectiveLocation | TypeSystemDirectiveLocation
    private NameNode DirectiveLocation()
    {
        var name = reader.Name();
        if (reader.Error is null && !DirectiveLocations.IsKnown(name.Value))
        {
            reader.Fail($"Unexpected Name `{name.Value}`.", name.Location.Start);
        }

        return name;
    }
}
