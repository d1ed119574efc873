using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A subgraph needs no query root of its own: federation gives it one.</summary>
internal static class QueryRoot
{
    /// <summary>The query root that the document lacks, or nothing.</summary>
    public static ImmutableArray<DefinitionNode> Missing(DocumentNode document)
    {
        var roots = document.Definitions.SelectMany(d => d switch
        {
            SchemaDefinitionNode n => n.OperationTypes,
            SchemaExtensionNode n => n.OperationTypes,
            _ => [],
        }).ToList();
        var declared = roots.Find(r => r.Operation == OperationType.Query);
        var hasSchema = document.Definitions.Any(d => d is SchemaDefinitionNode);
        var hasQuery = document.Definitions.Any(d => d is ObjectTypeDefinitionNode { Name.Value: "Query" } or ObjectTypeExtensionNode { Name.Value: "Query" });
        var sdl = declared is not null || (hasQuery && !hasSchema) ? ""
            : hasSchema ? "extend schema { query: Query__ } type Query__ { _service: String }"
            : "type Query { _service: String }";
        return sdl.Length == 0 ? [] : Parser.Parse(new Source(sdl, "query root"), ParserOptions.Schema).Document!.Definitions;
    }

    /// <summary>The names that the document gives its roots, by their usual names.</summary>
    public static Dictionary<string, string> Renames(DocumentNode document)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in document.Definitions.SelectMany(d => d switch
        {
            SchemaDefinitionNode n => n.OperationTypes,
            SchemaExtensionNode n => n.OperationTypes,
            _ => [],
        }))
        {
            var usual = root.Operation.ToString();
            if (root.Type.Name.Value != usual)
            {
                renames[root.Type.Name.Value] = usual;
            }
        }

        return renames;
    }
}
