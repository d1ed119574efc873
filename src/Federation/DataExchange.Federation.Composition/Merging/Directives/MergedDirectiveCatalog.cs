using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>The directives whose applications go to the supergraph: GraphQL's, federation's, and those that subgraphs compose.</summary>
internal static class MergedDirectiveCatalog
{
    private const string Home = "https://specs.apollo.dev/";
    private const string Everywhere = "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";
    private const string Protected = "on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";

    public static ImmutableArray<MergedDirective> Of(MergeContext context) =>
    [
        BuiltIn("deprecated"),
        BuiltIn("specifiedBy"),
        BuiltIn("oneOf"),
        .. new[]
        {
            Federated(context, "inaccessible", "v0.2", "SECURITY", "directive @inaccessible on " + Everywhere),
            Federated(context, "tag", "v0.3", null, "directive @tag(name: String!) repeatable on SCHEMA | " + Everywhere),
            Federated(context, "authenticated", "v0.1", "SECURITY", "directive @authenticated " + Protected),
            Federated(context, "requiresScopes", "v0.1", "SECURITY", "directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) " + Protected, DirectiveCombinations.All("scopes")),
            Federated(context, "policy", "v0.1", "SECURITY", "directive @policy(policies: [[policy__Policy!]!]!) " + Protected, DirectiveCombinations.All("policies")),
            Federated(context, "cost", "v0.1", null, "directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR", DirectiveCombinations.HighestCost),
            Federated(context, "listSize", "v0.1", null, "directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION", DirectiveCombinations.ListSize),
            Federated(context, "context", "v0.1", "SECURITY", "directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION") with
            {
                Localize = static (subgraph, applied) => DirectiveNodes.Make("context", ("name", DirectiveNodes.String(ContextNames.InSupergraph(subgraph, applied.Text("name") ?? string.Empty)))),
                Companions = [Definition("directive @context__fromContext(field: context__ContextFieldValue) on ARGUMENT_DEFINITION")],
            },
        },
        .. ComposedDirectives.Find(context),
    ];

    private static MergedDirective BuiltIn(string name) => new(name, _ => name, false, null, null, null);

    private static MergedDirective Federated(
        MergeContext context,
        string name,
        string version,
        string? purpose,
        string definition,
        Func<ImmutableArray<DirectiveNode>, DirectiveNode>? combine = null)
    {
        var node = Definition(definition);
        var spec = name == "listSize" ? "cost" : name;
        var local = LocalName(context, name);
        return new MergedDirective(
            local,
            s => s.Links.Directive(name),
            node.IsRepeatable,
            combine,
            new DirectiveLink($"{Home}{spec}/{version}", name, purpose, local != name || spec != name, IsComposed: false),
            new DirectiveDefinitionNode(node.Description, new NameNode(local), node.Arguments, node.IsRepeatable, node.Locations));
    }

    private static DirectiveDefinitionNode Definition(string sdl) => (DirectiveDefinitionNode)Parser.Parse(new Source(sdl, "definition")).Document!.Definitions[0];

    // A name that subgraphs agree on is the supergraph's too; a prefixed one is not worth keeping.
    private static string LocalName(MergeContext context, string name)
    {
        var names = context.Subgraphs.Select(s => s.Links.ChosenName(name)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
        {
            context.Diagnostics.Error(
                Diagnostics.CompositionCodes.LinkImportNameMismatch,
                $"`@{name}` is imported under different names: {string.Join(", ", names.Select(n => $"`@{n}`"))}.",
                fix: "Import it under one name in all subgraphs.");
        }

        return names.Count == 1 ? names[0] : name;
    }
}
