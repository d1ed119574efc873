using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>
/// Directives that are not merged but carried to the supergraph as <c>@join__directive</c>, each with the subgraphs that have it: <c>@cacheTag</c> and
/// <c>@cacheControl</c>.
/// </summary>
internal sealed class CarriedDirectives(MergeContext context)
{
    private const string CacheTag = "cacheTag";

    private readonly CacheControlHints _hints = new(context.Subgraphs);

    /// <summary>Whether any <c>@cacheTag</c> has been carried so far.</summary>
    public bool HasCacheTags { get; private set; }

    public IEnumerable<DirectiveNode> CarryOfType(ImmutableArray<Sourced<DeclaredType>> types)
    {
        foreach (var tag in CarryTags([.. types.Select(t => (t.Subgraph, t.Value.Directives))]))
        {
            yield return tag;
        }

        foreach (var hint in Carry(CacheControlHints.Name, types.SelectMany(t => _hints.OfType(t.Subgraph, t.Value).Select(a => (t.Subgraph, a)))))
        {
            yield return hint;
        }
    }

    public IEnumerable<DirectiveNode> CarryOfField(ImmutableArray<Sourced<DeclaredField>> fields)
    {
        foreach (var tag in CarryTags([.. fields.Select(f => (f.Subgraph, f.Value.Directives))]))
        {
            yield return tag;
        }

        foreach (var hint in Carry(CacheControlHints.Name, fields.SelectMany(f => _hints.OfField(f.Subgraph, f.Value).Select(a => (f.Subgraph, a)))))
        {
            yield return hint;
        }
    }

    private IEnumerable<DirectiveNode> CarryTags(ImmutableArray<(SubgraphSchema Subgraph, ImmutableArray<DirectiveNode> Directives)> sources)
    {
        foreach (var tag in Carry(
            "federation__" + CacheTag,
            sources.SelectMany(s => s.Subgraph.Links.Directive(CacheTag) is { } local ? s.Directives.All(local).Select(d => (s.Subgraph, d.Arguments)) : [])))
        {
            HasCacheTags = true;
            yield return tag;
        }
    }

    private IEnumerable<DirectiveNode> Carry(string name, IEnumerable<(SubgraphSchema Subgraph, ImmutableArray<ArgumentNode> Arguments)> applied)
    {
        foreach (var group in applied.GroupBy(a => string.Join('\n', a.Arguments.Select(Printer.PrintCompact).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            yield return DirectiveNodes.Make(
                "join__directive",
                ("graphs", new ListValueNode([.. group.Select(a => context.Graph(a.Subgraph).Value!)])),
                ("name", DirectiveNodes.String(name)),
                ("args", new ObjectValueNode([.. group.First().Arguments.Select(a => new ObjectFieldNode(a.Name, a.Value))])));
        }
    }
}
