using System.Collections.Immutable;
using System.Text;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Links;

/// <summary>The definitions that a subgraph may leave out because its links imply them, under the names that it gives them.</summary>
internal static class LinkedDefinitions
{
    public static ImmutableArray<DefinitionNode> Missing(DocumentNode document, SubgraphLinks links)
    {
        var types = document.Definitions.Select(TypeName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var directives = document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);
        var sdl = new StringBuilder();
        var link = links.Link?.Directive("link") ?? "link";
        if (directives.Add(link))
        {
            AddScalar(sdl, types, "link__Import");
            AddScalar(sdl, types, "link__Purpose");
            sdl.Append("directive @").Append(link).AppendLine("(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA");
        }

        foreach (var type in FederationDirectives.Types)
        {
            AddScalar(sdl, types, LocalType(links, type));
        }

        foreach (var directive in FederationDirectives.All)
        {
            if (links.Directive(directive.Name) is { } name && directives.Add(name))
            {
                var arguments = FederationDirectives.Types.Aggregate(directive.Arguments, (text, type) => text.Replace("{" + type + "}", LocalType(links, type), StringComparison.Ordinal));
                sdl.Append("directive @").Append(name).Append(arguments).Append(' ').AppendLine(directive.Locations);
            }
        }

        return Parser.Parse(new Source(sdl.ToString(), "linked definitions"), ParserOptions.Schema).Document?.Definitions ?? [];
    }

    private static string LocalType(SubgraphLinks links, string type) =>
        type == "FieldSet" ? links.FieldSetType : links.Federation?.Type(type) ?? "federation__" + type;

    private static void AddScalar(StringBuilder sdl, HashSet<string> types, string name)
    {
        if (types.Add(name))
        {
            sdl.Append("scalar ").AppendLine(name);
        }
    }

    private static string? TypeName(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode n => n.Name.Value,
        _ => null,
    };
}
