using System.Collections.Immutable;
using System.Text;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Links;

/// <summary>The definitions that the links of a subgraph imply, under the names that it gives them; it may leave them out.</summary>
internal static class LinkedDefinitions
{
    /// <summary>All implied definitions: directives, and the types of their arguments.</summary>
    public static ImmutableArray<DefinitionNode> All(SubgraphLinks links)
    {
        var sdl = new StringBuilder();
        var link = links.Link?.Directive("link") ?? "link";
        sdl.Append("directive @").Append(link).Append("(url: String, as: String, for: ").Append(LinkType(links, "Purpose")).Append(", import: [").Append(LinkType(links, "Import")).AppendLine("]) repeatable on SCHEMA");
        sdl.Append("scalar ").AppendLine(LinkType(links, "Import"));
        sdl.Append("enum ").Append(LinkType(links, "Purpose")).AppendLine(" { SECURITY EXECUTION }");
        foreach (var type in FederationDirectives.Types.Select(t => LocalType(links, t)).Distinct(StringComparer.Ordinal))
        {
            sdl.Append("scalar ").AppendLine(type);
        }

        foreach (var directive in FederationDirectives.Names)
        {
            if (links.Directive(directive) is { } name && FederationDirectives.Find(directive, links.IsVersion1 ? int.MaxValue : links.Minor) is { } definition)
            {
                var arguments = FederationDirectives.Types.Aggregate(definition.Arguments, (text, type) => text.Replace("{" + type + "}", LocalType(links, type), StringComparison.Ordinal));
                sdl.Append("directive @").Append(name).Append(arguments).Append(' ').AppendLine(definition.Locations);
            }
        }

        return Parser.Parse(new Source(sdl.ToString(), "linked definitions"), ParserOptions.Schema).Document?.Definitions ?? [];
    }

    /// <summary>The implied definitions that a document leaves out.</summary>
    public static IEnumerable<DefinitionNode> Missing(DocumentNode document, SubgraphLinks links)
    {
        var defined = document.Definitions.Select(Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return All(links).Where(d => defined.Add(Name(d)!));
    }

    private static string LinkType(SubgraphLinks links, string type) => links.Link?.Type(type) ?? "link__" + type;

    private static string LocalType(SubgraphLinks links, string type) =>
        type == "FieldSet" ? links.FieldSetType : links.Federation?.Type(type) ?? "federation__" + type;

    private static string? Name(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode n => n.Name.Value,
        DirectiveDefinitionNode n => "@" + n.Name.Value,
        _ => null,
    };
}
