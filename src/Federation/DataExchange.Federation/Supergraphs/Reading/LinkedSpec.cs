using System.Collections.Frozen;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>A specification that the supergraph links to, and the names by which it goes there.</summary>
/// <param name="Identity">The URL without version: what the specification is, however it is spelled.</param>
/// <param name="Name">The last part of the identity.</param>
/// <param name="Version">The version, such as <c>v0.5</c>; empty for a URL without one.</param>
/// <param name="Namespace">The prefix of names that are not imported.</param>
/// <param name="Imports">Local names by the specification's names, directives with <c>@</c>.</param>
/// <param name="Purpose"><c>SECURITY</c> or <c>EXECUTION</c> when the gateway must understand the specification; null otherwise.</param>
/// <param name="Node">The directive that links it.</param>
internal sealed record LinkedSpec(
    string Identity,
    string Name,
    string Version,
    string Namespace,
    FrozenDictionary<string, string> Imports,
    string? Purpose,
    DirectiveNode Node)
{
    /// <summary>The local name of a directive of the specification, without <c>@</c>.</summary>
    public string Directive(string name) =>
        Imports.TryGetValue("@" + name, out var local) ? local[1..]
        : name == Name ? Namespace
        : $"{Namespace}__{name}";

    /// <summary>The local name of a type of the specification.</summary>
    public string Type(string name) => Imports.TryGetValue(name, out var local) ? local : $"{Namespace}__{name}";

    /// <summary>Whether a directive name of the supergraph belongs to the specification.</summary>
    public bool OwnsDirective(string local) => local == Namespace || OwnsPrefix(local) || Imports.Values.Contains("@" + local);

    /// <summary>Whether a type name of the supergraph belongs to the specification.</summary>
    public bool OwnsType(string local) => OwnsPrefix(local) || Imports.Values.Contains(local);

    private bool OwnsPrefix(string local) => local.StartsWith(Namespace + "__", StringComparison.Ordinal);
}
