using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>Makes a definition of the first extension of a type that the document only extends, as Federation v1 subgraphs write types of others and roots.</summary>
internal static class ExtensionPromotion
{
    public static DocumentNode Apply(DocumentNode document)
    {
        var defined = document.Definitions.OfType<TypeDefinitionNode>().Select(t => t.Name.Value).ToHashSet(StringComparer.Ordinal);
        return new DocumentNode(
            [.. document.Definitions.Select(d => d is TypeExtensionNode extension && defined.Add(extension.Name.Value) ? Promote(extension) : d)],
            document.Location);
    }

    private static DefinitionNode Promote(TypeExtensionNode extension) => extension switch
    {
        ObjectTypeExtensionNode e => new ObjectTypeDefinitionNode(null, e.Name, e.Interfaces, e.Directives, e.Fields, e.Location),
        InterfaceTypeExtensionNode e => new InterfaceTypeDefinitionNode(null, e.Name, e.Interfaces, e.Directives, e.Fields, e.Location),
        UnionTypeExtensionNode e => new UnionTypeDefinitionNode(null, e.Name, e.Directives, e.Types, e.Location),
        EnumTypeExtensionNode e => new EnumTypeDefinitionNode(null, e.Name, e.Directives, e.Values, e.Location),
        InputObjectTypeExtensionNode e => new InputObjectTypeDefinitionNode(null, e.Name, e.Directives, e.Fields, e.Location),
        ScalarTypeExtensionNode e => new ScalarTypeDefinitionNode(null, e.Name, e.Directives, e.Location),
        _ => extension,
    };
}
