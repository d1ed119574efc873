using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>Reads the <c>@link</c> directives of a subgraph. See <see href="https://specs.apollo.dev/link/v1.0"/>.</summary>
internal sealed class LinkReader(string subgraph, DiagnosticBag diagnostics)
{
    private const string LinkIdentity = "https://specs.apollo.dev/link";
    private bool _hasErrors;

    /// <summary>The newest minor version of federation that is composed.</summary>
    public const int NewestMinor = 12;

    /// <summary>The links, or null when errors have been reported: what names mean is unknown then.</summary>
    public SubgraphLinks? Read(DocumentNode document)
    {
        var applied = SubgraphLinks.SchemaDirectives(document);
        var linkName = applied.FirstOrDefault(d => d.Text("url") is { } url && LinkUrl.Split(url).Identity == LinkIdentity)?.Name.Value ?? "link";
        var links = new List<SubgraphLink>();
        foreach (var directive in applied.All(linkName))
        {
            if (ReadOne(directive) is { } link)
            {
                if (LinkNames.Problem(link, links) is { } problem)
                {
                    Report(CompositionCodes.InvalidLinkDirectiveUsage, problem, directive);
                }

                links.Add(link);
            }
        }

        return _hasErrors ? null : new SubgraphLinks([.. links]);
    }

    private SubgraphLink? ReadOne(DirectiveNode directive)
    {
        if (directive.Text("url") is not { Length: > 0 } text)
        {
            Report(CompositionCodes.InvalidLinkDirectiveUsage, "`@link` needs a `url`.", directive);
            return null;
        }

        var (parsed, problem) = LinkUrl.Parse(text);
        if (parsed is not { } url)
        {
            Report(CompositionCodes.InvalidLinkIdentifier, problem!, directive);
            return null;
        }

        var imports = new ImportReader((message, node) => Report(CompositionCodes.InvalidLinkDirectiveUsage, message, node)).Read(directive);
        var name = url.Identity[(url.Identity.LastIndexOf('/') + 1)..];
        var link = new SubgraphLink(url.Identity, url.Version, directive.Text("as") ?? name, imports, directive);
        if (link.Identity == "https://specs.apollo.dev/federation")
        {
            CheckFederation(link, directive);
        }
        else if (link.Identity == LinkIdentity && link.Version != new LinkVersion(1, 0))
        {
            Report(CompositionCodes.UnknownLinkVersion, $"The link specification has no version `{link.Version}` that is understood here; v1.0 is.", directive);
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
            if (import[0] == '@' ? FederationDirectives.Find(import[1..], version.Minor) is null : !FederationDirectives.IsType(import))
            {
                Report(CompositionCodes.InvalidLinkDirectiveUsage, $"Federation {version} has no element `{import}` to import.", directive);
            }
        }
    }

    private void Report(string code, string message, DirectiveNode node)
    {
        _hasErrors = true;
        diagnostics.Error(code, message, subgraph: subgraph, node: node);
    }
}
