using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>Merges the directives applied to one element in several subgraphs.</summary>
internal sealed class DirectiveMerger(ImmutableArray<MergedDirective> kinds, MergeContext context)
{
    private readonly HashSet<MergedDirective> _used = [];

    /// <summary>The directives that have been merged anywhere so far, in their fixed order; those composed by name always.</summary>
    public IEnumerable<MergedDirective> Used => kinds.Where(k => _used.Contains(k) || k.Spec is { IsComposed: true });

    public IEnumerable<DirectiveNode> Merge<T>(ImmutableArray<Sourced<T>> sources, Func<T, ImmutableArray<DirectiveNode>> read, string coordinate)
    {
        foreach (var kind in kinds)
        {
            var applied = Applications(kind, sources, read);
            if (applied.Count == 0)
            {
                continue;
            }

            _used.Add(kind);
            var distinct = applied.GroupBy(Printer.PrintCompact, StringComparer.Ordinal).ToList();
            if (kind.IsRepeatable || distinct.Count == 1)
            {
                foreach (var group in distinct)
                {
                    yield return group.First();
                }

                continue;
            }

            context.Diagnostics.Hint(kind.HintCode, $"`@{kind.Name}` on `{coordinate}` differs between the subgraphs; {(kind.Combine is null ? "the most frequent is used" : "they are combined")}.", coordinate, MergeContext.Names(sources));
            yield return kind.Combine is { } combine ? combine([.. distinct.Select(g => g.First())]) : distinct.OrderByDescending(g => g.Count()).First().First();
        }
    }

    private static List<DirectiveNode> Applications<T>(MergedDirective kind, ImmutableArray<Sourced<T>> sources, Func<T, ImmutableArray<DirectiveNode>> read)
    {
        var applied = new List<DirectiveNode>();
        foreach (var source in sources)
        {
            if (kind.LocalName(source.Subgraph) is not { } local)
            {
                continue;
            }

            foreach (var directive in read(source.Value))
            {
                if (directive.Name.Value == local)
                {
                    var own = kind.Localize?.Invoke(source.Subgraph, directive) ?? directive;
                    applied.Add(new DirectiveNode(new NameNode(kind.Name), [.. own.Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal)]));
                }
            }
        }

        return applied;
    }
}
