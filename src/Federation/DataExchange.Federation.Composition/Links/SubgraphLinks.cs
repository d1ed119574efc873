using System.Collections.Immutable;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>The specifications that a subgraph links to, and the local names of federation's directives, found by identity and never by spelling.</summary>
internal sealed class SubgraphLinks(ImmutableArray<SubgraphLink> links)
{
    private const string Home = "https://specs.apollo.dev/";
    private static readonly HashSet<string> Version1 = new(["key", "requires", "provides", "external", "extends", "tag"], StringComparer.Ordinal);

    public ImmutableArray<SubgraphLink> All { get; } = links;

    /// <summary>The link to federation itself; null for a schema of Federation v1.</summary>
    public SubgraphLink? Federation => Find(Home + "federation");

    /// <summary>The minor version of Federation v2; −1 for v1.</summary>
    public int Minor => Federation is { } link ? link.Version?.Minor ?? 0 : -1;

    public bool IsVersion1 => Federation is null;

    public SubgraphLink? Link => Find(Home + "link");

    /// <summary>The local name of a directive of federation, or null where this subgraph has no such directive.</summary>
    public string? Directive(string name)
    {
        if (Find(Home + name) is { } own)
        {
            return own.Directive(name);
        }

        return Federation is { } federation && FederationDirectives.Find(name, Minor) is not null ? federation.Directive(name)
            : IsVersion1 && Version1.Contains(name) ? name
            : null;
    }

    /// <summary>The local name that a subgraph chose for a directive of federation, by import or by linking its own specification; null where it did not choose.</summary>
    public string? ChosenName(string name) =>
        Find(Home + name) is { } own ? own.Directive(name) : Federation?.Imports.GetValueOrDefault("@" + name)?[1..];

    /// <summary>The local name of the type of sets of fields.</summary>
    public string FieldSetType => Federation?.Type("FieldSet") ?? "_FieldSet";

    public SubgraphLink? Find(string identity)
    {
        foreach (var link in All)
        {
            if (link.Identity == identity)
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>Finds the link that a local directive name comes from, with the name it has in the specification.</summary>
    public (SubgraphLink Link, string Name)? Origin(string localDirective)
    {
        foreach (var link in All)
        {
            if (link.SpecDirective(localDirective) is { } name)
            {
                return (link, name);
            }
        }

        return null;
    }

    /// <summary>Whether a type is machinery of federation or linking, which does not go to the supergraph.</summary>
    public bool IsMachineryType(string name) =>
        name is "_Any" or "_Entity" or "_Service" or "_FieldSet" or "link__Import" or "link__Purpose" || name == FieldSetType
        || All.Any(l => IsMachinery(l) && l.OwnsType(name));

    /// <summary>Whether a directive is machinery of federation or linking.</summary>
    public bool IsMachineryDirective(string name) =>
        name == "link" || All.Any(l => IsMachinery(l) && l.SpecDirective(name) is not null) || (IsVersion1 && Version1.Contains(name));

    private static bool IsMachinery(SubgraphLink link) => link.Identity.StartsWith(Home, StringComparison.Ordinal);

    public static ImmutableArray<DirectiveNode> SchemaDirectives(DocumentNode document)
    {
        var applied = ImmutableArray.CreateBuilder<DirectiveNode>();
        foreach (var definition in document.Definitions)
        {
            applied.AddRange(definition switch
            {
                SchemaDefinitionNode schema => schema.Directives,
                SchemaExtensionNode schema => schema.Directives,
                _ => [],
            });
        }

        return applied.ToImmutable();
    }

    public bool IsLinkDirective(DirectiveNode directive) => directive.Name.Value == (Link?.Directive("link") ?? "link") && directive.Text("url") is not null;
}
