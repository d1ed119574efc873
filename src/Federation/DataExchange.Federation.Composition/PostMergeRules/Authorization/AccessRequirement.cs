using System.Collections.Immutable;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Authorization;

/// <summary>What an element demands of clients: that they are known, that they have one of several sets of scopes, that one of several sets of policies holds.</summary>
internal sealed record AccessRequirement(bool IsAuthenticated, ImmutableArray<ImmutableSortedSet<string>> Scopes, ImmutableArray<ImmutableSortedSet<string>> Policies)
{
    private static readonly ImmutableArray<ImmutableSortedSet<string>> Anything = [ImmutableSortedSet.Create<string>(StringComparer.Ordinal)];

    /// <summary>Reads the directives of a merged element under their names in the supergraph; an absent directive demands nothing.</summary>
    public static AccessRequirement Read(ImmutableArray<DirectiveNode> directives, string? authenticated, string? requiresScopes, string? policy) => new(
        directives.Has(authenticated),
        Alternatives(directives.Find(requiresScopes)?.Argument("scopes")),
        Alternatives(directives.Find(policy)?.Argument("policies")));

    /// <summary>Both demands together.</summary>
    public AccessRequirement And(AccessRequirement other) => new(IsAuthenticated || other.IsAuthenticated, And(Scopes, other.Scopes), And(Policies, other.Policies));

    /// <summary>Whether every client that meets this demand meets the other.</summary>
    public bool Implies(AccessRequirement other) =>
        (IsAuthenticated || !other.IsAuthenticated) && Implies(Scopes, other.Scopes) && Implies(Policies, other.Policies);

    private static ImmutableArray<ImmutableSortedSet<string>> And(ImmutableArray<ImmutableSortedSet<string>> a, ImmutableArray<ImmutableSortedSet<string>> b) =>
        [.. a.SelectMany(_ => b, (x, y) => x.Union(y))];

    private static bool Implies(ImmutableArray<ImmutableSortedSet<string>> a, ImmutableArray<ImmutableSortedSet<string>> b) => a.All(x => b.Any(y => y.IsSubsetOf(x)));

    private static ImmutableArray<ImmutableSortedSet<string>> Alternatives(ValueNode? value) => value is ListValueNode { Values.IsEmpty: false } list
        ? [.. list.Values.Select(v => (v is ListValueNode all ? all.Values : [v]).OfType<StringValueNode>().Select(s => s.Value).ToImmutableSortedSet(StringComparer.Ordinal))]
        : Anything;
}
