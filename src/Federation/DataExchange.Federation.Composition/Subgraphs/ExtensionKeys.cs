using System.Collections.Immutable;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>
/// The fields of the key of an extension: marked external by custom of Federation v1, yet the subgraph answers them.
/// See <see href="https://www.apollographql.com/docs/graphos/reference/migration/to-federation-version-2"/>.
/// </summary>
internal static class ExtensionKeys
{
    public static ImmutableArray<DeclaredType> Own(SubgraphSchema schema)
    {
        var keys = new HashSet<(string Type, string Field)>();
        foreach (var type in schema.Types)
        {
            foreach (var key in type.Keys.Where(k => k.IsOfExtension))
            {
                FieldUses.Add(schema, type, key.Fields, keys);
            }
        }

        return keys.Count == 0
            ? schema.Types
            : [.. schema.Types.Select(t => t with { Fields = [.. t.Fields.Select(f => keys.Contains((t.Name, f.Name)) ? f with { IsExternal = false } : f)] })];
    }
}
