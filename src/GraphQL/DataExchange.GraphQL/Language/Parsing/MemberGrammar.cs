using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>The members of type definitions, which definitions and extensions share.</summary>
internal sealed class MemberGrammar(TokenReader reader, ValueGrammar values, TypeGrammar types, DirectiveGrammar directives)
{
    // ImplementsInterfaces : implements &? NamedType | ImplementsInterfaces & NamedType
    public ImmutableArray<NamedTypeNode> Interfaces() =>
        reader.SkipKeyword("implements"u8) ? reader.Separated(TokenKind.Ampersand, types.NamedType) : [];

    // FieldsDefinition : { FieldDefinition+ }
    public ImmutableArray<FieldDefinitionNode> Fields() => reader.OptionalMany(TokenKind.BraceLeft, Field, TokenKind.BraceRight);

    // ArgumentsDefinition : ( InputValueDefinition+ )
    public ImmutableArray<InputValueDefinitionNode> Arguments() => reader.OptionalMany(TokenKind.ParenLeft, InputValue, TokenKind.ParenRight);

    // InputFieldsDefinition : { InputValueDefinition+ }
    public ImmutableArray<InputValueDefinitionNode> InputFields() => reader.OptionalMany(TokenKind.BraceLeft, InputValue, TokenKind.BraceRight);

    // UnionMemberTypes : = |? NamedType | UnionMemberTypes | NamedType
    public ImmutableArray<NamedTypeNode> UnionMembers() =>
        reader.Skip(TokenKind.EqualsSign) ? reader.Separated(TokenKind.Pipe, types.NamedType) : [];

    // EnumValuesDefinition : { EnumValueDefinition+ }
    public ImmutableArray<EnumValueDefinitionNode> EnumValues() => reader.OptionalMany(TokenKind.BraceLeft, EnumValue, TokenKind.BraceRight);

    // RootOperationTypeDefinition : OperationType : NamedType
    public OperationTypeDefinitionNode OperationTypeDefinition()
    {
        var start = reader.Current.Start;
        var operation = OperationTypeName();
        reader.Expect(TokenKind.Colon);
        var type = types.NamedType();
        return new OperationTypeDefinitionNode(operation, type, reader.From(start));
    }

    private OperationType OperationTypeName()
    {
        var name = reader.Name();
        switch (name.Value)
        {
            case "query":
                return OperationType.Query;
            case "mutation":
                return OperationType.Mutation;
            case "subscription":
                return OperationType.Subscription;
            default:
                reader.Fail($"Unexpected Name `{name.Value}`.", name.Location.Start);
                return OperationType.Query;
        }
    }

    // FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode Field()
    {
        var start = reader.Current.Start;
        var description = values.Description();
        var name = reader.Name();
        var arguments = Arguments();
        reader.Expect(TokenKind.Colon);
        var type = types.Type();
        var applied = directives.Directives(isConstant: true);
        return new FieldDefinitionNode(description, name, arguments, type, applied, reader.From(start));
    }

    // InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode InputValue()
    {
        var start = reader.Current.Start;
        var description = values.Description();
        var name = reader.Name();
        reader.Expect(TokenKind.Colon);
        var type = types.Type();
        var defaultValue = reader.Skip(TokenKind.EqualsSign) ? values.Value(isConstant: true) : null;
        var applied = directives.Directives(isConstant: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, applied, reader.From(start));
    }

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode EnumValue()
    {
        var start = reader.Current.Start;
        var description = values.Description();
        var offset = reader.Current.Start;
        var name = reader.Name();
        if (reader.Error is null && name.Value is "true" or "false" or "null")
        {
            reader.Fail($"Name `{name.Value}` is reserved and cannot be used for an enum value.", offset);
        }

        var applied = directives.Directives(isConstant: true);
        return new EnumValueDefinitionNode(description, name, applied, reader.From(start));
    }
}
