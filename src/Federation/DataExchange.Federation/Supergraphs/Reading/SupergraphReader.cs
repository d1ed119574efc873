using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>
/// Reads a supergraph in the <c>join</c> form, v0.1 to v0.5, whoever composed it. Specifications are found by their URL, so renamed and prefixed
/// names are read as well as the usual ones. See <see href="https://specs.apollo.dev/join/v0.5"/>.
/// </summary>
public static class SupergraphReader
{
    private static readonly FrozenSet<string> Versions = new[] { "v0.1", "v0.2", "v0.3", "v0.4", "v0.5" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the model, or reports every error in the document.</summary>
    public static SupergraphResult Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parsed = Parser.Parse(source, ParserOptions.Schema);
        return parsed.Document is { } document ? Read(document) : new SupergraphResult(null, parsed.Error is null ? [] : [parsed.Error]);
    }

    /// <summary>Reads the model of a document that is already parsed.</summary>
    public static SupergraphResult Read(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var diagnostics = new Diagnostics();
        var links = SpecLinks.Read(document, diagnostics);
        if (Join(links, diagnostics) is not { } join)
        {
            return Failed(diagnostics);
        }

        var graphs = SubgraphsReading.Read(document, join, diagnostics);
        var schema = Build(SchemaView.Full(document, links), diagnostics);
        var api = schema is null ? null : Build(SchemaView.Api(document, links), diagnostics);
        if (schema is null || api is null || !diagnostics.IsEmpty)
        {
            return Failed(diagnostics);
        }

        var types = ReadTypes(document, links, join, graphs, schema, diagnostics);
        return diagnostics.IsEmpty
            ? new SupergraphResult(Make(document, links, graphs, schema, api, types), [])
            : Failed(diagnostics);
    }

    private static Supergraph Make(
        DocumentNode document, SpecLinks links, FrozenDictionary<string, Subgraph> graphs, Schema schema, Schema api, List<SupergraphType> types) =>
        new(graphs.Values, schema, api, types, ContextsReading.Read(document, links, schema)) 
        {
            Revision = RevisionOf(document), CostDirective = links.Cost, ListSizeDirective = links.ListSize,
        };

    private static string RevisionOf(DocumentNode document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Printer.PrintCompact(document))));

    private static LinkedSpec? Join(SpecLinks links, Diagnostics diagnostics)
    {
        if (links.Join is not { } join)
        {
            diagnostics.Report("The document is not a supergraph: its schema does not link `https://specs.apollo.dev/join`; was a subgraph given instead?");
            return null;
        }

        if (!Versions.Contains(join.Version))
        {
            diagnostics.Report($"The supergraph uses version `{join.Version}` of the join specification; v0.1 to v0.5 are read.", join.Node);
            return null;
        }

        return join;
    }

    private static Schema? Build(DocumentNode document, Diagnostics diagnostics)
    {
        var result = SchemaBuilder.Build(document);
        foreach (var error in result.Errors)
        {
            diagnostics.Report(error);
        }

        return result.Schema;
    }

    private static List<SupergraphType> ReadTypes(
        DocumentNode document,
        SpecLinks links,
        LinkedSpec join,
        FrozenDictionary<string, Subgraph> graphs,
        Schema schema,
        Diagnostics diagnostics)
    {
        var fieldSets = new FieldSetReading(diagnostics);
        var hints = new CacheHintsReading(join, graphs);
        var fields = new FieldsReading(join, graphs, new TypeReferenceReading(schema, diagnostics), fieldSets, hints, diagnostics);
        var definitions = document.Definitions.OfType<TypeDefinitionNode>().Where(t => !links.IsMachineryType(t.Name.Value));
        return new TypesReading(join, graphs, fields, fieldSets, hints, diagnostics).Read(definitions);
    }

    private static SupergraphResult Failed(Diagnostics diagnostics) => new(null, diagnostics.ToImmutable());
}
