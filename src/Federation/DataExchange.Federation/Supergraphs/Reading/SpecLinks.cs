using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>
/// The specifications that a supergraph links to, found by URL. See <see href="https://specs.apollo.dev/link/v1.0"/> and, for its predecessor,
/// <see href="https://specs.apollo.dev/core/v0.2"/>.
/// </summary>
internal sealed class SpecLinks(ImmutableArray<LinkedSpec> specs)
{
    private const string Home = "https://specs.apollo.dev/";
    private static readonly FrozenSet<string> Machinery = new[] { "link", "core", "join" }.Select(n => Home + n).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Understood = new[]
    {
        "link", "core", "join", "inaccessible", "tag", "context", "cost", "authenticated", "requiresScopes", "policy", "connect", "source", "cacheTag", "cacheControl",
    }.Select(n => Home + n).ToFrozenSet(StringComparer.Ordinal);

    public ImmutableArray<LinkedSpec> Specs { get; } = specs;

    public LinkedSpec? Join => Find("join");

    public string? Inaccessible => Find("inaccessible")?.Directive("inaccessible");

    public string? Context => Find("context")?.Directive("context");

    public string? Cost => Find("cost")?.Directive("cost");

    public string? ListSize => Find("cost")?.Directive("listSize");

    /// <summary>Whether the directive only says how the supergraph is made.</summary>
    public bool IsMachineryDirective(string name) => Specs.Any(s => Machinery.Contains(s.Identity) && s.OwnsDirective(name));

    /// <summary>Whether the type only says how the supergraph is made.</summary>
    public bool IsMachineryType(string name) => Specs.Any(s => Machinery.Contains(s.Identity) && s.OwnsType(name));

    /// <summary>Whether the directive belongs to federation, so that clients do not see it.</summary>
    public bool IsFederationDirective(string name) => Specs.Any(s => IsHome(s) && s.OwnsDirective(name));

    /// <summary>Whether the type belongs to federation, so that clients do not see it.</summary>
    public bool IsFederationType(string name) => Specs.Any(s => IsHome(s) && s.OwnsType(name));

    public static SpecLinks Read(DocumentNode document, Diagnostics diagnostics)
    {
        var applied = SchemaDirectives(document);
        var linkNames = applied.Where(d => Target(d) is { } url && Split(url).Identity is Home + "link" or Home + "core").Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);
        var specs = applied.Where(d => linkNames.Contains(d.Name.Value) && Target(d) is not null).Select(ReadSpec).ToImmutableArray();
        foreach (var spec in specs.Where(s => s.Purpose is not null && IsHome(s) && !Understood.Contains(s.Identity)))
        {
            diagnostics.Report($"The supergraph needs `{spec.Identity}` for {spec.Purpose}, which this gateway does not implement.", spec.Node);
        }

        return new SpecLinks(specs);
    }

    private static List<DirectiveNode> SchemaDirectives(DocumentNode document)
    {
        var applied = new List<DirectiveNode>();
        foreach (var definition in document.Definitions)
        {
            applied.AddRange(definition switch
            {
                SchemaDefinitionNode schema => schema.Directives,
                SchemaExtensionNode schema => schema.Directives,
                _ => [],
            });
        }

        return applied;
    }

    private static LinkedSpec ReadSpec(DirectiveNode node)
    {
        var (identity, version) = Split(Target(node)!);
        var name = identity[(identity.LastIndexOf('/') + 1)..];
        return new LinkedSpec(identity, name, version, node.Text("as") ?? name, Imports(node), node.Text("for"), node);
    }

    private static FrozenDictionary<string, string> Imports(DirectiveNode node)
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in (node.Argument("import") as ListValueNode)?.Values ?? [])
        {
            if (item is StringValueNode text)
            {
                imports[text.Value] = text.Value;
            }
            else if (item is ObjectValueNode entry && Field(entry, "name") is { } name)
            {
                imports[name] = Field(entry, "as") ?? name;
            }
        }

        return imports.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? Field(ObjectValueNode entry, string name) =>
        entry.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value is StringValueNode text ? text.Value : null;

    private static string? Target(DirectiveNode directive) => directive.Text("url") ?? directive.Text("feature");

    private static (string Identity, string Version) Split(string url)
    {
        var trimmed = url.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        var last = trimmed[(slash + 1)..];
        return slash > 0 && last.Length > 1 && last[0] == 'v' && last[1..].All(c => char.IsAsciiDigit(c) || c == '.')
            ? (trimmed[..slash], last)
            : (trimmed, string.Empty);
    }

    private static bool IsHome(LinkedSpec spec) => spec.Identity.StartsWith(Home, StringComparison.Ordinal);

    private LinkedSpec? Find(string name) => Specs.FirstOrDefault(s => s.Identity == Home + name);
}
