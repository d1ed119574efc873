using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>A directive whose applications go to the supergraph.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="LocalName">Its name in a subgraph, or null where the subgraph does not have it.</param>
/// <param name="IsRepeatable">Whether several applications stand side by side.</param>
/// <param name="Combine">Makes one application of several different ones that are not repeatable; null to take the most frequent.</param>
/// <param name="Spec">The specification that the supergraph links for it; null for directives of GraphQL.</param>
/// <param name="Definition">Its definition there; null for directives of GraphQL.</param>
internal sealed record MergedDirective(
    string Name,
    Func<SubgraphSchema, string?> LocalName,
    bool IsRepeatable,
    Func<ImmutableArray<DirectiveNode>, DirectiveNode>? Combine,
    DirectiveLink? Spec,
    DirectiveDefinitionNode? Definition)
{
    /// <summary>Makes an application of a subgraph one of the supergraph; null where that says nothing of the subgraph.</summary>
    public Func<SubgraphSchema, DirectiveNode, DirectiveNode>? Localize { get; init; }

    /// <summary>Whether the directive demands something of clients, so that interfaces and implementations have it of each other.</summary>
    public bool IsInherited => Spec is not null && InheritedAccess.Names.Contains(Spec.SpecName) && !Spec.IsComposed;

    /// <summary>What the supergraph defines beside the directive because its specification does.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Companions { get; init; } = [];

    /// <summary>Whether what stands on a type is said of each of its fields that says nothing itself.</summary>
    public bool CoversFields { get; init; }

    /// <summary>The code of the error where subgraphs differ in what only one of them can say; null where one of their applications is taken.</summary>
    public string? ConflictCode { get; init; }

    /// <summary>The code of the hint that tells of combined applications.</summary>
    public string HintCode { get; init; } = Diagnostics.CompositionCodes.InconsistentNonRepeatableDirectiveArguments;
}
