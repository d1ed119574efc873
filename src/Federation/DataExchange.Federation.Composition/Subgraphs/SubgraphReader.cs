using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Parses a subgraph, resolves its links, holds it to the GraphQL specification and reads its types.</summary>
internal static class SubgraphReader
{
    private static readonly SchemaBuilderOptions Options = new() { AllowOrphanExtensions = true };

    /// <summary>The subgraph, or null when errors have been reported that make it unreadable.</summary>
    public static SubgraphSchema? Read(SubgraphSource source, DiagnosticBag diagnostics)
    {
        var parsed = Parser.Parse(source.Sdl, ParserOptions.Schema);
        if (parsed.Document is not { } document)
        {
            var error = parsed.Error!;
            diagnostics.Error(CompositionCodes.InvalidGraphql, error.Message, subgraph: source.Name, node: Place(error.Locations));
            return null;
        }

        return new LinkReader(source.Name, diagnostics).Read(document) is { } links
            && new LinkedDefinitionCheck(source.Name, document, diagnostics).Run(links)
            && IsGraphQL(document, links, source.Name, diagnostics)
            ? SchemaReading.Read(source, document, links)
            : null;
    }

    private static bool IsGraphQL(DocumentNode document, SubgraphLinks links, string subgraph, DiagnosticBag diagnostics)
    {
        var complete = new DocumentNode([.. document.Definitions, .. LinkedDefinitions.Missing(document, links), .. QueryRoot.Missing(document)]);
        var errors = SchemaBuilder.Build(complete, Options).Errors;
        foreach (var error in errors)
        {
            diagnostics.Error(CompositionCodes.InvalidGraphql, error.Message, subgraph: subgraph, node: Place(error.Locations));
        }

        return errors.IsEmpty;
    }

    private static NameNode? Place(ImmutableArray<GraphQL.Text.Location> locations) =>
        locations is [{ Source: not null } location, ..] ? new NameNode("place", location) : null;
}
