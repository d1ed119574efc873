using System.Collections.Immutable;
using DataExchange.Access.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>
/// The schema as clients see it: what policy can deny is nullable, so that a denial never takes a sibling with it.
/// Open fields keep their nullability, except on objects that policy can reduce to their existence.
/// </summary>
internal static class ClientSchema
{
    public static SchemaResult From(Schema schema, FieldCatalogue catalogue)
    {
        var reducible = ReducibleTypes(schema, catalogue);
        var definitions = SchemaPrinter.ToDocument(schema).Definitions.Select(d => d switch
        {
            ObjectTypeDefinitionNode type => (DefinitionNode)new ObjectTypeDefinitionNode(
                type.Description, type.Name, type.Interfaces, type.Directives, Loosen(type.Name.Value, type.Fields, catalogue, reducible), type.Location),
            InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(
                type.Description, type.Name, type.Interfaces, type.Directives, [.. type.Fields.Select(Nullable)], type.Location),
            _ => d,
        });
        return SchemaBuilder.Build(new DocumentNode([.. definitions]));
    }

    private static ImmutableArray<FieldDefinitionNode> Loosen(
        string type, ImmutableArray<FieldDefinitionNode> fields, FieldCatalogue catalogue, HashSet<string> reducible) =>
        [.. fields.Select(f => IsOpen(catalogue, $"{type}.{f.Name.Value}") && !reducible.Contains(type) ? f : Nullable(f))];

    /// <summary>The types of objects that policy can reduce to their existence: those that a field which is not open gives.</summary>
    private static HashSet<string> ReducibleTypes(Schema schema, FieldCatalogue catalogue) =>
        schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn)
            .SelectMany(t => t.Fields)
            .Where(f => !IsOpen(catalogue, f.Coordinate))
            .Select(f => f.Type.NamedType)
            .OfType<CompositeType>()
            .SelectMany(t => schema.PossibleTypes(t))
            .Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsOpen(FieldCatalogue catalogue, string coordinate) =>
        catalogue.TryGet(coordinate, out var entry) && entry.Class == DataClass.Open;

    private static FieldDefinitionNode Nullable(FieldDefinitionNode field) => field.Type is NonNullTypeNode nonNull
        ? new FieldDefinitionNode(field.Description, field.Name, field.Arguments, nonNull.Type, field.Directives, field.Location)
        : field;
}
