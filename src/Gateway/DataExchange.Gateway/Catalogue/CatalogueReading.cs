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
                if (ClassOf(supergraph, type, field) is { } stated)
                {
                    Add(builder, supergraph, ownerOf, type, field, stated);
                }
            }
        }

        return builder.Build();
    }

    /// <summary>The stricter of what is said of the field where its type has it, and where an interface object adds it.</summary>
    private static DataClass? ClassOf(Supergraph supergraph, ObjectType type, FieldDefinition field)
    {
        var isOwn = supergraph.FindType(type.Name)?.Definitions.Any(d => d.FindField(field.Name) is { IsExternal: false }) is true;
        var own = AccessDirectives.ClassOf(field.Directives) ?? (isOwn ? AccessDirectives.ClassOf(type.Directives) : null);
        var added = ClassOfInterfaceObject(supergraph, type, field);
        return own is { } stated && added is { } other ? (stated > other ? stated : other) : own ?? added ?? AccessDirectives.ClassOf(type.Directives);
    }

    /// <summary>The class of a field that a subgraph adds to every type of an interface; it stands where the subgraph states it, on the interface.</summary>
    private static DataClass? ClassOfInterfaceObject(Supergraph supergraph, ObjectType type, FieldDefinition field)
    {
        var added = type.Interfaces.FirstOrDefault(i => AnsweringInterfaceObjects(supergraph, i, field).Any());
        return added?.FindField(field.Name) is { } definition ? AccessDirectives.ClassOf(definition.Directives) ?? AccessDirectives.ClassOf(added.Directives) : null;
    }

    private static IEnumerable<SubgraphType> AnsweringInterfaceObjects(Supergraph supergraph, InterfaceType type, FieldDefinition field) =>
        supergraph.FindType(type.Name)?.Definitions.Where(d => d.IsInterfaceObject && d.FindField(field.Name) is { IsExternal: false }) ?? [];

    private static void Add(CatalogueBuilder builder, Supergraph supergraph, Func<string, string> ownerOf, ObjectType type, FieldDefinition field, DataClass stated)
    {
        var answering = supergraph.FindType(type.Name)?.Definitions.Where(d => d.FindField(field.Name) is { IsExternal: false }) ?? [];
        foreach (var definition in answering.Concat(type.Interfaces.SelectMany(i => AnsweringInterfaceObjects(supergraph, i, field))).DistinctBy(d => d.Subgraph))
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
