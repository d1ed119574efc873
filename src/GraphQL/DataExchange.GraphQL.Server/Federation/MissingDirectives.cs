using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>
/// Definitions for the directives that a subgraph applies without defining them: those of federation from its specification, those of other linked
/// specifications from their use. A directive that is neither linked nor federation's stays undefined, for the schema builder to report.
/// </summary>
internal static class MissingDirectives
{
    private static readonly string[] TypeSystemLocations =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    public static IEnumerable<DefinitionNode> Of(DocumentNode document, FederationNames names)
    {
        var known = SubgraphDocument.Parse(FederationSdl.Directives).OfType<DirectiveDefinitionNode>().ToDictionary(d => d.Name.Value, StringComparer.Ordinal);
        var defined = document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var uses in AppliedDirectives.In(document).GroupBy(d => d.Name.Value, StringComparer.Ordinal).Where(g => !defined.Contains(g.Key)))
        {
            if (names.IsForeign(uses.Key))
            {
                yield return FromUse(uses.Key, uses);
            }
            else if (names.FederationNameOf(uses.Key) is { } name && known.TryGetValue(name, out var definition))
            {
                yield return new DirectiveDefinitionNode(null, new NameNode(uses.Key), definition.Arguments, definition.IsRepeatable, definition.Locations);
            }
        }
    }

    private static DirectiveDefinitionNode FromUse(string name, IEnumerable<DirectiveNode> uses)
    {
        var arguments = uses.SelectMany(u => u.Arguments).Select(a => a.Name.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new DirectiveDefinitionNode(
            null,
            new NameNode(name),
            [.. arguments.Select(a => new InputValueDefinitionNode(null, new NameNode(a), new NamedTypeNode(new NameNode("_Any")), null, []))],
            isRepeatable: true,
            [.. TypeSystemLocations.Select(l => new NameNode(l))]);
    }
}
