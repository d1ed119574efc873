using System.Collections.Immutable;
using DataExchange.Access.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>
/// The schema as clients see it: what policy can deny is nullable, so that a denial never takes a sibling with it.
/// Open fields keep their nullability, except on objects that policy can reduce to their existence, and except where they give objects that can be withheld
/// as a whole: then a list keeps its length, and an object beside another.
/// </summary>
internal static class ClientSchema
{
    public static SchemaResult From(Schema schema, FieldCatalogue catalogue)
    {
        var reducible = ReducibleTypes(schema, catalogue);
        var withholdable = WithholdableTypes(schema, catalogue);
        var definitions = SchemaPrinter.ToDocument(schema).Definitions.Select(d => d switch
        {
            ObjectTypeDefinitionNode type => (DefinitionNode)new ObjectTypeDefinitionNode(
                type.Description, type.Name, type.Interfaces, type.Directives, [.. Loosen(type.Name.Value, type.Fields, catalogue, reducible).Select(f => WithNullableObjects(f, withholdable))], type.Location),
            InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(
                type.Description, type.Name, type.Interfaces, type.Directives, [.. type.Fields.Select(Nullable).Select(f => WithNullableObjects(f, withholdable))], type.Location),
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

    /// <summary>The types, abstract ones included, of objects that are about something that is not open, so that a decision can withhold one as a whole.</summary>
    private static HashSet<string> WithholdableTypes(Schema schema, FieldCatalogue catalogue) =>
        schema.Types.OfType<CompositeType>().Where(t => !t.IsBuiltIn && !IsRoot(schema, t))
            .Where(t => schema.PossibleTypes(t).Any(p => p.Fields.Any(f => !IsOpen(catalogue, f.Coordinate))))
            .Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsRoot(Schema schema, CompositeType type) => type == schema.QueryType || type == schema.MutationType || type == schema.SubscriptionType;

    private static FieldDefinitionNode WithNullableObjects(FieldDefinitionNode field, HashSet<string> withholdable) => WithNullableObjects(field.Type, withholdable) is { } type
        ? new FieldDefinitionNode(field.Description, field.Name, field.Arguments, type, field.Directives, field.Location)
        : field;

    /// <summary>The type with every object nullable, however deep in lists; null where nothing changes.</summary>
    private static TypeNode? WithNullableObjects(TypeNode type, HashSet<string> withholdable) => type switch
    {
        NonNullTypeNode { Type: NamedTypeNode named } => withholdable.Contains(named.Name.Value) ? named : null,
        NonNullTypeNode { Type: ListTypeNode list } => WithNullableObjects(list.Type, withholdable) is { } item ? new NonNullTypeNode(new ListTypeNode(item)) : null,
        ListTypeNode list => WithNullableObjects(list.Type, withholdable) is { } item ? new ListTypeNode(item) : null,
        _ => null,
    };

    private static bool IsOpen(FieldCatalogue catalogue, string coordinate) =>
        catalogue.TryGet(coordinate, out var entry) && entry.Class == DataClass.Open;

    private static FieldDefinitionNode Nullable(FieldDefinitionNode field) => field.Type is NonNullTypeNode nonNull
        ? new FieldDefinitionNode(field.Description, field.Name, field.Arguments, nonNull.Type, field.Directives, field.Location)
        : field;
}
