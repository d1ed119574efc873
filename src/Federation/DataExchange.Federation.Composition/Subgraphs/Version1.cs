using System.Collections.Immutable;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Reads a subgraph of Federation v1 as one of v2: what v1 let pass without meaning is left out.</summary>
internal static class Version1
{
    public static ImmutableArray<DeclaredType> Upgrade(SubgraphSchema schema)
    {
        var used = FieldUses.OfExternals(schema);
        return
        [
            .. schema.Types.Select(t => t with
            {
                Keys = t.Kind == TypeKind.Interface ? [] : t.Keys,
                Fields = [.. t.Fields.Where(f => !f.IsExternal || t.Kind == TypeKind.Interface || used.Contains((t.Name, f.Name))).Select(f => Upgrade(t, f))],
            }).Where(t => !t.HasFields || !t.Fields.IsEmpty),
        ];
    }

    private static DeclaredField Upgrade(DeclaredType type, DeclaredField field) =>
        type.Kind == TypeKind.Interface ? field with { IsExternal = false, Provides = null, Requires = null } : field;
}
