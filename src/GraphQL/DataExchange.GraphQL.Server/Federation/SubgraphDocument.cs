using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>Completes the document of a subgraph: missing directives, <c>_service</c> and <c>_entities</c>.</summary>
internal static class SubgraphDocument
{
    public static CompleteSubgraph Complete(DocumentNode document)
    {
        var names = FederationNames.Of(document);
        var entities = EntityTypes(document, names);
        var definitions = document.Definitions
            .AddRange(MissingDirectives.Of(document, names))
            .AddRange(Missing(document, Parse(FederationSdl.Types)))
            .AddRange(ServiceFields(document, QueryName(document), entities));
        return new CompleteSubgraph(new DocumentNode(definitions), names, entities);
    }

    internal static ImmutableArray<DefinitionNode> Parse(string sdl)
    {
        var result = Parser.Parse(new Source(sdl, "federation"), ParserOptions.Schema);
        return result.Document?.Definitions ?? throw new UnreachableException($"The engine's own SDL parses: {result.Error?.Message}");
    }

    private static IEnumerable<DefinitionNode> Missing(DocumentNode document, ImmutableArray<DefinitionNode> offered)
    {
        var defined = document.Definitions.OfType<TypeDefinitionNode>().Select(t => t.Name.Value).ToHashSet(StringComparer.Ordinal);
        return offered.OfType<TypeDefinitionNode>().Where(t => !defined.Contains(t.Name.Value));
    }

    private static ImmutableArray<string> EntityTypes(DocumentNode document, FederationNames names) =>
    [
        .. document.Definitions
            .Select(d => d switch
            {
                ObjectTypeDefinitionNode type => (type.Name.Value, type.Directives),
                ObjectTypeExtensionNode type => (type.Name.Value, type.Directives),
                _ => (Value: "", Directives: []),
            })
            .Where(t => t.Directives.Any(d => names.FederationNameOf(d.Name.Value) == "key" && IsResolvable(d)))
            .Select(t => t.Value)
            .Distinct(StringComparer.Ordinal),
    ];

    internal static bool IsResolvable(DirectiveNode key) =>
        key.Arguments.FirstOrDefault(a => a.Name.Value == "resolvable")?.Value is not BooleanValueNode { Value: false };

    private static string QueryName(DocumentNode document) =>
        document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(s => s.OperationTypes)
            .Concat(document.Definitions.OfType<SchemaExtensionNode>().SelectMany(s => s.OperationTypes))
            .FirstOrDefault(o => o.Operation == OperationType.Query)?.Type.Name.Value ?? "Query";

    private static ImmutableArray<DefinitionNode> ServiceFields(DocumentNode document, string queryName, ImmutableArray<string> entities)
    {
        var hasQuery = document.Definitions.Any(d =>
            d is ObjectTypeDefinitionNode type ? type.Name.Value == queryName : d is ObjectTypeExtensionNode extension && extension.Name.Value == queryName);
        var fields = entities.IsEmpty ? FederationSdl.ServiceField : FederationSdl.EntitiesField + " " + FederationSdl.ServiceField;
        var union = entities.IsEmpty ? "" : $"union _Entity = {string.Join(" | ", entities)}";
        return Parse($"{(hasQuery ? "extend " : "")}type {queryName} {{ {fields} }} {union}");
    }
}
