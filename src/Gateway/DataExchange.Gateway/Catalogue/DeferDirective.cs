using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>The directive <c>@defer</c> of the incremental-delivery proposal, which the gateway serves whatever its subgraphs do.</summary>
internal static class DeferDirective
{
    private static readonly DefinitionNode s_definition = Parser.Parse(
        new Source(""""
            """Delivers the fragment after the rest of the answer, to a client that accepts answers in parts."""
            directive @defer("Whether to." if: Boolean! = true, "A name of the fragment in the answer, unique in the document." label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
            """"),
        ParserOptions.Schema).Document!.Definitions[0];

    /// <summary>A schema that clients see, with the directive.</summary>
    public static SchemaResult AddTo(Schema schema) => SchemaBuilder.Build(new DocumentNode(
    [
        .. SchemaPrinter.ToDocument(schema).Definitions.Where(d => d is not DirectiveDefinitionNode { Name.Value: "defer" }),
        s_definition,
    ]));
}
