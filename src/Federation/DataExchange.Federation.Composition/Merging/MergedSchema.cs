using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging;

/// <summary>What merging makes of all subgraphs: the types and directives of the supergraph, join directives included.</summary>
internal sealed class MergedSchema(MergeContext context, ImmutableArray<TypeDefinitionNode> types, ImmutableArray<MergedDirective> directives, ImmutableArray<DirectiveDefinitionNode> executable)
{
    private readonly FrozenDictionary<string, TypeDefinitionNode> _types = types.ToFrozenDictionary(t => t.Name.Value, StringComparer.Ordinal);

    public MergeContext Context { get; } = context;

    /// <summary>The types, ordered by name.</summary>
    public ImmutableArray<TypeDefinitionNode> Types { get; } = types;

    /// <summary>The directives whose applications are in the supergraph.</summary>
    public ImmutableArray<MergedDirective> Directives { get; } = directives;

    /// <summary>The directives that clients may use.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Executable { get; } = executable;

    /// <summary>Whether directives are carried that the supergraph links for its gateways alone.</summary>
    public bool HasCacheTags { get; init; }

    public TypeDefinitionNode? FindType(string name) => _types.GetValueOrDefault(name);
}
