using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>Directives that are not merged but carried to the supergraph as <c>@join__directive</c>, each with the subgraphs that have it: <c>@cacheTag</c>.</summary>
internal sealed class CarriedDirectives(MergeContext context)
{
    private const string CacheTag = "cacheTag";

    /// <summary>Whether any has been carried so far.</summary>
    public bool AreUsed { get; private set; }

    public IEnumerable<DirectiveNode> Carry<T>(ImmutableArray<Sourced<T>> sources, Func<T, ImmutableArray<DirectiveNode>> read)
    {
        var applied = sources
            .SelectMany(s => s.Subgraph.Links.Directive(CacheTag) is { } local ? read(s.Value).All(local).Select(d => (s.Subgraph, d.Arguments)) : [])
            .GroupBy(a => string.Join('\n', a.Arguments.Select(Printer.PrintCompact).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (var group in applied)
        {
            AreUsed = true;
            yield return DirectiveNodes.Make(
                "join__directive",
                ("graphs", new ListValueNode([.. group.Select(a => context.Graph(a.Subgraph).Value!)])),
                ("name", DirectiveNodes.String("federation__" + CacheTag)),
                ("args", new ObjectValueNode([.. group.First().Arguments.Select(a => new ObjectFieldNode(a.Name, a.Value))])));
        }
    }
}
