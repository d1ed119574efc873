using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Turns the members of types back into syntax.</summary>
internal sealed class MemberSyntax(bool printDirectives)
{
    public FieldDefinitionNode Field(FieldDefinition field) => new(
        Description(field.Description),
        new NameNode(field.Name),
        [.. field.Arguments.Select(InputValue)],
        Type(field.Type),
        Applied(field.Directives));

    public InputValueDefinitionNode InputValue(InputValueDefinition input) => new(
        Description(input.Description),
        new NameNode(input.Name),
        Type(input.Type),
        input.DefaultValue,
        Applied(input.Directives));

    public EnumValueDefinitionNode EnumValue(EnumValueDefinition value) =>
        new(Description(value.Description), new NameNode(value.Name), Applied(value.Directives));

    public DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        Description(directive.Description),
        new NameNode(directive.Name),
        [.. directive.Arguments.Select(InputValue)],
        directive.IsRepeatable,
        [.. directive.Locations.Select(l => new NameNode(l))]);

    /// <summary>The applied directives that are printed.</summary>
    public ImmutableArray<DirectiveNode> Applied(ImmutableArray<DirectiveNode> directives) =>
        printDirectives ? directives : [.. directives.Where(d => d.Name.Value is "deprecated" or "specifiedBy" or "oneOf")];

    public static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(text, isBlock: true);

    public static NamedTypeNode Named(string name) => new(new NameNode(name));

    private static TypeNode Type(IType type) => type switch
    {
        ListType list => new ListTypeNode(Type(list.OfType)),
        NonNullType nonNull => new NonNullTypeNode(Type(nonNull.OfType)),
        _ => Named(type.NamedType.Name),
    };
}
