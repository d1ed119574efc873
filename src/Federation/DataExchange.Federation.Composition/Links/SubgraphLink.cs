using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>A specification that a subgraph links to. See <see href="https://specs.apollo.dev/link/v1.0"/>.</summary>
/// <param name="Identity">The URL without its version.</param>
/// <param name="Version">The version, or null for a URL without one.</param>
/// <param name="Namespace">The prefix of names that are not imported.</param>
/// <param name="Imports">Local names by the specification's, both with <c>@</c> for directives.</param>
/// <param name="Node">The directive that links it.</param>
internal sealed record SubgraphLink(string Identity, LinkVersion? Version, string Namespace, ImmutableSortedDictionary<string, string> Imports, DirectiveNode Node)
{
    /// <summary>The last part of the identity.</summary>
    public string Name => Identity[(Identity.LastIndexOf('/') + 1)..];

    /// <summary>The local name, without <c>@</c>, of a directive of the specification.</summary>
    public string Directive(string name) =>
        Imports.TryGetValue("@" + name, out var local) ? local[1..]
        : name == Name ? Namespace
        : $"{Namespace}__{name}";

    /// <summary>The local name of a type of the specification.</summary>
    public string Type(string name) => Imports.TryGetValue(name, out var local) ? local : $"{Namespace}__{name}";

    /// <summary>The name in the specification of a local directive name (without <c>@</c>), or null when the directive is none of it.</summary>
    public string? SpecDirective(string local)
    {
        foreach (var (spec, imported) in Imports)
        {
            if (imported == "@" + local)
            {
                return spec[1..];
            }
        }

        var prefix = Namespace + "__";
        return local == Namespace ? Name : local.StartsWith(prefix, StringComparison.Ordinal) ? local[prefix.Length..] : null;
    }

    /// <summary>Whether a local type name belongs to the specification.</summary>
    public bool OwnsType(string local) => local.StartsWith(Namespace + "__", StringComparison.Ordinal) || Imports.ContainsValue(local);
}
