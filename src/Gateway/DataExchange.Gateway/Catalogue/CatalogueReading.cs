using DataExchange.Access.Catalogue;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>Derives the field catalogue from the supergraph: a field has its own class, or else its type's; without either it is not catalogued, and so denied.</summary>
public static class CatalogueReading
{
    /// <param name="supergraph">The supergraph, inaccessible elements included: what is computed from them is decided by their class.</param>
    /// <param name="ownerOf">The agency that owns a subgraph's data, by the subgraph's name.</param>
    public static FieldCatalogue Read(Supergraph supergraph, Func<string, string> ownerOf)
    {
        var builder = new CatalogueBuilder();
        foreach (var type in supergraph.Schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn))
        {
            foreach (var field in type.Fields)
            {
                if ((AccessDirectives.ClassOf(field.Directives) ?? AccessDirectives.ClassOf(type.Directives)) is { } stated)
                {
                    Add(builder, supergraph, ownerOf, type, field, stated);
                }
            }
        }

        return builder.Build();
    }

    private static void Add(CatalogueBuilder builder, Supergraph supergraph, Func<string, string> ownerOf, ObjectType type, FieldDefinition field, DataClass stated)
    {
        var answering = supergraph.FindType(type.Name)?.Definitions.Where(d => d.FindField(field.Name) is { IsExternal: false }) ?? [];
        foreach (var definition in answering)
        {
            builder.Add(
                definition.Subgraph,
                ownerOf(definition.Subgraph),
                $"{type.Name}.{field.Name}",
                stated,
                AccessDirectives.SubjectOf(type.Directives),
                AccessDirectives.TermOf(field.Directives),
                FieldShapes.Of(field));
        }
    }
}
