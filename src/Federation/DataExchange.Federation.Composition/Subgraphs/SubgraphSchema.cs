using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition.Links;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A subgraph, read: its types without the machinery of federation, roots under their usual names.</summary>
internal sealed class SubgraphSchema(
    string name,
    string url,
    SubgraphLinks links,
    ImmutableArray<DeclaredType> types,
    ImmutableArray<DirectiveDefinitionNode> directives,
    ImmutableArray<DirectiveNode> applied,
    IReadOnlyDictionary<string, string> rootRenames,
    IReadOnlySet<string> typeNames)
{
    private readonly FrozenDictionary<string, DeclaredType> _types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Url { get; } = url;

    public SubgraphLinks Links { get; } = links;

    public ImmutableArray<DeclaredType> Types { get; } = types;

    /// <summary>The directives that the subgraph defines itself.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Directives { get; } = directives;

    /// <summary>The directives applied to the schema.</summary>
    public ImmutableArray<DirectiveNode> Applied { get; } = applied;

    /// <summary>The names that the schema gives its roots, to the usual ones; without those that are usual.</summary>
    public IReadOnlyDictionary<string, string> RootRenames { get; } = rootRenames;

    /// <summary>The names of the types as the document has them.</summary>
    public IReadOnlySet<string> TypeNames { get; } = typeNames;

    public DeclaredType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The object types that a value of the type can have here.</summary>
    public ImmutableArray<DeclaredType> PossibleTypes(DeclaredType type) => type.Kind switch
    {
        TypeKind.Object => [type],
        TypeKind.Interface => [.. Types.Where(t => t.Kind == TypeKind.Object && t.Interfaces.Contains(type.Name))],
        TypeKind.Union => [.. type.Members.Select(FindType).OfType<DeclaredType>()],
        _ => [],
    };
}
