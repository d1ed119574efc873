using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>Every directive applied in a schema document. Type system definitions nest to a fixed depth, so the walk is bounded.</summary>
internal static class AppliedDirectives
{
    public static IEnumerable<DirectiveNode> In(DocumentNode document) => document.Definitions.SelectMany(Of);

    private static IEnumerable<DirectiveNode> Of(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode schema => schema.Directives,
        DirectiveDefinitionNode directive => directive.Arguments.SelectMany(a => a.Directives),
        TypeDefinitionNode type => type.Directives.Concat(OfMembers(type)),
        TypeExtensionNode type => type.Directives.Concat(OfMembers(type)),
        _ => [],
    };

    private static IEnumerable<DirectiveNode> OfMembers(DefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(OfField),
        ObjectTypeExtensionNode node => node.Fields.SelectMany(OfField),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(OfField),
        InterfaceTypeExtensionNode node => node.Fields.SelectMany(OfField),
        EnumTypeDefinitionNode node => node.Values.SelectMany(v => v.Directives),
        EnumTypeExtensionNode node => node.Values.SelectMany(v => v.Directives),
        InputObjectTypeDefinitionNode node => node.Fields.SelectMany(f => f.Directives),
        InputObjectTypeExtensionNode node => node.Fields.SelectMany(f => f.Directives),
        _ => [],
    };

    private static IEnumerable<DirectiveNode> OfField(FieldDefinitionNode field) => field.Directives.Concat(field.Arguments.SelectMany(a => a.Directives));
}
