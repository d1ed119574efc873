using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Makes the members of types from their syntax.</summary>
internal sealed class MemberFactory(IReadOnlyDictionary<string, NamedType> types)
{
    public FieldDefinition Field(string owner, FieldDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        owner,
        [.. node.Arguments.Select(InputValue)],
        Type(node.Type),
        AppliedDirectives.DeprecationReason(node.Directives),
        node.Directives);

    public InputValueDefinition InputValue(InputValueDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        Type(node.Type),
        node.DefaultValue,
        AppliedDirectives.DeprecationReason(node.Directives),
        node.Directives);

    public static EnumValueDefinition EnumValue(EnumValueDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        AppliedDirectives.DeprecationReason(node.Directives),
        node.Directives);

    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        [.. node.Arguments.Select(InputValue)],
        node.IsRepeatable,
        [.. node.Locations.Select(l => l.Value)])
    {
        IsBuiltIn = BuiltIns.IsDirective(node.Name.Value),
    };

    private IType Type(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Type(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(Type(nonNull.Type)),
        _ => types[((NamedTypeNode)node).Name.Value],
    };
}
