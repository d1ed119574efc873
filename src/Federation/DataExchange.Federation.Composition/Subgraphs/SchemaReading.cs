using System.Collections.Immutable;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Reads the types of a document that is known to be a valid schema.</summary>
internal static class SchemaReading
{
    public static SubgraphSchema Read(SubgraphSource source, DocumentNode document, SubgraphLinks links)
    {
        var renames = QueryRoot.Renames(document);
        var reading = new TypeReading(links, renames);
        var order = new List<string>();
        var parts = new Dictionary<string, List<TypePart>>(StringComparer.Ordinal);
        foreach (var part in document.Definitions.Select(TypePart.Of).OfType<TypePart>().Where(p => !links.IsMachineryType(p.Name) && !IsBuiltIn(p)))
        {
            var name = renames.GetValueOrDefault(part.Name, part.Name);
            if (!parts.TryGetValue(name, out var list))
            {
                parts[name] = list = [];
                order.Add(name);
            }

            list.Add(part);
        }

        ImmutableArray<DeclaredType> types = [.. order.Select(name => reading.Read(name, parts[name])).Where(t => !IsEmptyRoot(t))];
        SubgraphSchema Make(ImmutableArray<DeclaredType> declared) => new(
            source.Name,
            source.Url,
            links,
            declared,
            [.. document.Definitions.OfType<DirectiveDefinitionNode>()],
            SubgraphLinks.SchemaDirectives(document),
            renames,
            document.Definitions.Select(TypePart.Of).OfType<TypePart>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal));
        var owned = Make(ExtensionKeys.Own(Make(types)));
        return links.IsVersion1 ? Version1.Upgrade(owned, Make) : owned;
    }

    private static bool IsBuiltIn(TypePart part) => part is { Kind: TypeKind.Scalar, Name: "Int" or "Float" or "String" or "Boolean" or "ID" };

    private static bool IsEmptyRoot(DeclaredType type) => type.Name is "Query" or "Mutation" or "Subscription" && type.Kind == TypeKind.Object && type.Fields.IsEmpty;
}
