using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>Which names a subgraph gave to the directives of the specifications that it links; resolved by identity, not by spelling.</summary>
internal sealed class FederationNames
{
    private const string FederationPrefix = "https://specs.apollo.dev/federation/";
    private const string LinkPrefix = "https://specs.apollo.dev/link/";

    private readonly Dictionary<string, string> _federation = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreignNamespaces = new(StringComparer.Ordinal);
    private string _namespace = "federation";
    private bool _linksFederation;

    private FederationNames()
    {
    }

    public static FederationNames Of(DocumentNode document)
    {
        var names = new FederationNames();
        foreach (var directive in document.Definitions.SelectMany(SchemaDirectives).Where(d => d.Name.Value == "link"))
        {
            names.AddLink(directive);
        }

        return names;
    }

    /// <summary>The specification's name of a federation directive that the subgraph calls <paramref name="local"/>, or null for another directive.</summary>
    public string? FederationNameOf(string local)
    {
        if (local == "link" || !_linksFederation)
        {
            return local;
        }

        return _federation.TryGetValue(local, out var name) ? name
            : local.StartsWith(_namespace + "__", StringComparison.Ordinal) ? local[(_namespace.Length + 2)..]
            : null;
    }

    /// <summary>Whether <paramref name="local"/> comes from a linked specification that this engine has no definition of.</summary>
    public bool IsForeign(string local) =>
        _foreign.Contains(local)
        || (local.IndexOf("__", StringComparison.Ordinal) is > 0 and var at && _foreignNamespaces.Contains(local[..at]))
        || _foreignNamespaces.Contains(local);

    private static IEnumerable<DirectiveNode> SchemaDirectives(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode extension => extension.Directives,
        _ => [],
    };

    private void AddLink(DirectiveNode link)
    {
        var url = (Argument(link, "url") as StringValueNode)?.Value ?? "";
        var alias = (Argument(link, "as") as StringValueNode)?.Value;
        var imports = (Argument(link, "import") as ListValueNode)?.Values ?? [];
        var isFederation = url.StartsWith(FederationPrefix, StringComparison.Ordinal);
        if (isFederation)
        {
            _linksFederation = true;
            _namespace = alias ?? _namespace;
        }
        else if (!url.StartsWith(LinkPrefix, StringComparison.Ordinal))
        {
            _foreignNamespaces.Add(alias ?? NameIn(url));
        }

        foreach (var (name, local) in imports.Select(Import).Where(i => i.Name.StartsWith('@')))
        {
            if (isFederation)
            {
                _federation[local[1..]] = name[1..];
            }
            else
            {
                _foreign.Add(local[1..]);
            }
        }
    }

    /// <summary>The specification's name in a link URL: the last segment that is not a version.</summary>
    private static string NameIn(string url)
    {
        var segments = url.TrimEnd('/').Split('/');
        var isVersion = segments.Length > 1 && segments[^1].Length > 1 && segments[^1][0] == 'v' && char.IsDigit(segments[^1][1]);
        return segments[isVersion ? ^2 : ^1];
    }

    private static (string Name, string Local) Import(ValueNode import)
    {
        if (import is not ObjectValueNode renamed)
        {
            var plain = (import as StringValueNode)?.Value ?? "";
            return (plain, plain);
        }

        var name = Field(renamed, "name") ?? "";
        return (name, Field(renamed, "as") ?? name);
    }

    private static string? Field(ObjectValueNode value, string name) => (value.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value as StringValueNode)?.Value;

    private static ValueNode? Argument(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
