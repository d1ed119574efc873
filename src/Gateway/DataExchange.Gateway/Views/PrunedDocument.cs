using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>The SDL of a schema without what was removed of it.</summary>
internal static class PrunedDocument
{
    public static DocumentNode Of(Schema schema, Pruning pruning) => new(
    [
        .. SchemaPrinter.ToDocument(schema).Definitions.Where(d => d is not TypeDefinitionNode type || !pruning.IsRemoved(type.Name.Value)).Select(d => Prune(d, pruning)),
    ]);

    private static DefinitionNode Prune(DefinitionNode definition, Pruning pruning) => definition switch
    {
        ObjectTypeDefinitionNode t => new ObjectTypeDefinitionNode(t.Description, t.Name, Left(t.Interfaces, pruning), t.Directives, Fields(t.Name.Value, t.Fields, pruning)),
        InterfaceTypeDefinitionNode t => new InterfaceTypeDefinitionNode(t.Description, t.Name, Left(t.Interfaces, pruning), t.Directives, Fields(t.Name.Value, t.Fields, pruning)),
        UnionTypeDefinitionNode t => new UnionTypeDefinitionNode(t.Description, t.Name, t.Directives, Left(t.Types, pruning)),
        EnumTypeDefinitionNode t => new EnumTypeDefinitionNode(
            t.Description, t.Name, t.Directives, [.. t.Values.Where(v => !pruning.IsRemoved($"{t.Name.Value}.{v.Name.Value}"))]),
        InputObjectTypeDefinitionNode t => new InputObjectTypeDefinitionNode(
            t.Description, t.Name, t.Directives, [.. t.Fields.Where(f => !pruning.IsRemoved($"{t.Name.Value}.{f.Name.Value}"))]),
        SchemaDefinitionNode s => new SchemaDefinitionNode(s.Description, s.Directives, [.. s.OperationTypes.Where(o => !pruning.IsRemoved(o.Type.Name.Value))]),
        _ => definition,
    };

    private static ImmutableArray<NamedTypeNode> Left(ImmutableArray<NamedTypeNode> types, Pruning pruning) => [.. types.Where(t => !pruning.IsRemoved(t.Name.Value))];

    private static ImmutableArray<FieldDefinitionNode> Fields(string type, ImmutableArray<FieldDefinitionNode> fields, Pruning pruning) =>
    [
        .. fields.Where(f => !pruning.IsRemoved($"{type}.{f.Name.Value}")).Select(f => new FieldDefinitionNode(
            f.Description, f.Name, [.. f.Arguments.Where(a => !pruning.IsRemoved($"{type}.{f.Name.Value}({a.Name.Value}:)"))], f.Type, f.Directives)),
    ];
}
