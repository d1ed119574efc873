using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Reads which objects set which contexts. See <see href="https://specs.apollo.dev/context/v0.1"/>.</summary>
internal static class ContextsReading
{
    public static List<SupergraphContext> Read(DocumentNode document, SpecLinks links, Schema schema)
    {
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        if (links.Context is not { } directive)
        {
            return [];
        }

        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>())
        {
            foreach (var context in definition.Directives.Named(directive).Select(d => d.Text("name")).OfType<string>())
            {
                if (!types.TryGetValue(context, out var setting))
                {
                    types[context] = setting = new SortedSet<string>(StringComparer.Ordinal);
                }

                setting.UnionWith(schema.FindType(definition.Name.Value) is CompositeType type ? schema.PossibleTypes(type).Select(t => t.Name) : []);
            }
        }

        return [.. types.Select(t => new SupergraphContext(t.Key, [.. t.Value]))];
    }
}
