using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Writing;

/// <summary>Writes a merged schema as a supergraph document, definitions in the order of their names.</summary>
internal static class SupergraphWriter
{
    public static DocumentNode Write(MergedSchema schema)
    {
        var defined = schema.Directives.Select(d => d.Definition).OfType<DirectiveDefinitionNode>().Concat(schema.Directives.SelectMany(d => d.Companions)).ToList();
        var scalars = defined.SelectMany(d => d.Arguments).Select(a => TypeNodes.Name(a.Type))
            .Where(n => n.Contains("__", StringComparison.Ordinal) && schema.FindType(n) is null).Distinct(StringComparer.Ordinal);
        var machinery = JoinDefinitions.All;
        IEnumerable<TypeDefinitionNode> types =
        [
            .. schema.Types,
            .. machinery.OfType<TypeDefinitionNode>(),
            .. scalars.Select(n => new ScalarTypeDefinitionNode(null, new NameNode(n), [])),
            Graphs(schema),
        ];
        IEnumerable<DirectiveDefinitionNode> directives =
        [
            .. machinery.OfType<DirectiveDefinitionNode>(),
            .. defined,
            .. schema.Executable.Where(e => !schema.Directives.Any(d => d.Name == e.Name.Value)),
        ];
        return new DocumentNode(
        [
            Schema(schema),
            .. directives.OrderBy(d => d.Name.Value, StringComparer.Ordinal),
            .. types.OrderBy(t => t.Name.Value, StringComparer.Ordinal),
        ]);
    }

    private static SchemaDefinitionNode Schema(MergedSchema schema)
    {
        ImmutableArray<DirectiveNode> links =
        [
            Link("https://specs.apollo.dev/link/v1.0", null, null),
            Link("https://specs.apollo.dev/join/v0.5", "EXECUTION", null),
            .. schema.HasCacheTags ? [Link("https://specs.apollo.dev/cacheTag/v0.1", "EXECUTION", null)] : ImmutableArray<DirectiveNode>.Empty,
            .. schema.Directives.Where(d => d.Spec is not null).GroupBy(d => d.Spec!.Url, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Link),
        ];
        ImmutableArray<OperationTypeDefinitionNode> roots =
        [
            .. new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }
                .Where(o => schema.FindType(o.ToString()) is not null)
                .Select(o => new OperationTypeDefinitionNode(o, TypeNodes.Named(o.ToString()))),
        ];
        return new SchemaDefinitionNode(null, links, roots);
    }

    private static DirectiveNode Link(IGrouping<string, MergedDirective> directives)
    {
        ImmutableArray<ValueNode> imports =
        [
            .. directives.Where(d => d.Spec!.IsImported).OrderBy(d => d.Name, StringComparer.Ordinal).Select(Import),
        ];
        return Link(directives.Key, directives.First().Spec!.Purpose, imports.IsEmpty ? null : new ListValueNode(imports));
    }

    private static ValueNode Import(MergedDirective directive) => directive.Name == directive.Spec!.SpecName
        ? new StringValueNode("@" + directive.Name, isBlock: false)
        : new ObjectValueNode(
        [
            new ObjectFieldNode(new NameNode("name"), new StringValueNode("@" + directive.Spec.SpecName, isBlock: false)),
            new ObjectFieldNode(new NameNode("as"), new StringValueNode("@" + directive.Name, isBlock: false)),
        ]);

    private static DirectiveNode Link(string url, string? purpose, ListValueNode? imports) => DirectiveNodes.Make(
        "link",
        ("url", DirectiveNodes.String(url)),
        ("import", imports),
        ("for", purpose is null ? null : new EnumValueNode(purpose)));

    private static EnumTypeDefinitionNode Graphs(MergedSchema schema) => new(
        null,
        new NameNode("join__Graph"),
        [],
        [
            .. schema.Context.Subgraphs.Select(s => new EnumValueDefinitionNode(
                null,
                new NameNode(schema.Context.Graphs[s]),
                [DirectiveNodes.Make("join__graph", ("name", DirectiveNodes.String(s.Name)), ("url", DirectiveNodes.String(s.Url)))])),
        ]);

    /// <summary>The canonical text of a supergraph document.</summary>
    public static string Print(DocumentNode document) => Printer.Print(document) + "\n";

    /// <summary>The text as a source for the reader.</summary>
    public static Source ToSource(string sdl) => new(sdl, "supergraph");
}
