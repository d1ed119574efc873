using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>Reads the <c>@link</c> directives of a subgraph. See <see href="https://specs.apollo.dev/link/v1.0"/>.</summary>
internal sealed class LinkReader(string subgraph, DiagnosticBag diagnostics)
{
    private const string LinkIdentity = "https://specs.apollo.dev/link";

    /// <summary>The newest minor version of federation that is composed.</summary>
    public const int NewestMinor = 12;

    public SubgraphLinks Read(DocumentNode document)
    {
        var applied = SubgraphLinks.SchemaDirectives(document);
        var linkName = applied.FirstOrDefault(d => d.Text("url") is { } url && Split(url).Identity == LinkIdentity)?.Name.Value ?? "link";
        var links = new List<SubgraphLink>();
        foreach (var directive in applied.All(linkName))
        {
            if (ReadOne(directive) is { } link)
            {
                CheckDuplicate(link, links);
                links.Add(link);
            }
        }

        return new SubgraphLinks([.. links]);
    }

    private SubgraphLink? ReadOne(DirectiveNode directive)
    {
        if (directive.Text("url") is not { Length: > 0 } url)
        {
            Report(CompositionCodes.InvalidLinkDirectiveUsage, "`@link` needs a `url`.", directive);
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            Report(CompositionCodes.InvalidLinkIdentifier, $"`{url}` is not an absolute URL.", directive);
            return null;
        }

        var (identity, version) = Split(url);
        var name = identity[(identity.LastIndexOf('/') + 1)..];
        var link = new SubgraphLink(identity, version, directive.Text("as") ?? name, Imports(directive), directive);
        if (link.Identity == "https://specs.apollo.dev/federation")
        {
            CheckFederation(link, directive);
        }

        return link;
    }

    private void CheckFederation(SubgraphLink link, DirectiveNode directive)
    {
        if (link.Version is not { Major: 2 } version || version.Minor > NewestMinor)
        {
            Report(CompositionCodes.UnknownFederationLinkVersion, $"The federation specification has no version `{link.Version}` that is composed here; v2.0 to v2.{NewestMinor} are.", directive);
            return;
        }

        foreach (var import in link.Imports.Keys)
        {
            var known = import[0] == '@' ? FederationDirectives.Find(import[1..]) is { } spec && spec.SinceMinor <= version.Minor : FederationDirectives.IsType(import);
            if (!known)
            {
                Report(CompositionCodes.InvalidLinkDirectiveUsage, $"Federation {version} has no element `{import}` to import.", directive);
            }
        }
    }

    private ImmutableSortedDictionary<string, string> Imports(DirectiveNode directive)
    {
        var imports = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var item in (directive.Argument("import") as ListValueNode)?.Values ?? [])
        {
            var (name, alias) = item switch
            {
                StringValueNode text => (text.Value, text.Value),
                ObjectValueNode entry => (Field(entry, "name"), Field(entry, "as") ?? Field(entry, "name")),
                _ => (null, null),
            };
            if (name is not { Length: > 0 } || alias is not { Length: > 0 } || (name[0] == '@') != (alias[0] == '@'))
            {
                Report(CompositionCodes.InvalidLinkDirectiveUsage, $"`{Printer.PrintCompact(item)}` does not import anything: a name or `{{ name:, as: }}` is expected, both with `@` or both without.", directive);
                continue;
            }

            imports[name] = alias;
        }

        return imports.ToImmutable();
    }

    private void CheckDuplicate(SubgraphLink link, List<SubgraphLink> others)
    {
        if (others.Exists(o => o.Identity == link.Identity))
        {
            Report(CompositionCodes.InvalidLinkDirectiveUsage, $"`{link.Identity}` is linked twice.", link.Node);
        }
    }

    private static string? Field(ObjectValueNode entry, string name) => (entry.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value as StringValueNode)?.Value;

    private static (string Identity, LinkVersion? Version) Split(string url)
    {
        var trimmed = url.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        return slash > 0 && LinkVersion.Parse(trimmed[(slash + 1)..]) is { } version ? (trimmed[..slash], version) : (trimmed, null);
    }

    private void Report(string code, string message, SyntaxNode node) => diagnostics.Error(code, message, subgraph: subgraph, node: node);
}
