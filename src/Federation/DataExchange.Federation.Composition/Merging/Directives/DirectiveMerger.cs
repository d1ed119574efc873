using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>Merges the directives applied to one element in several subgraphs.</summary>
internal sealed class DirectiveMerger(ImmutableArray<MergedDirective> kinds, MergeContext context)
{
    private readonly HashSet<MergedDirective> _used = [];
    private readonly InheritedAccess _inherited = new(context);

    /// <summary>What is carried beside what is merged.</summary>
    public CarriedDirectives Carried { get; } = new(context);

    /// <summary>The directives that have been merged anywhere so far, in their fixed order; those composed by name always.</summary>
    public IEnumerable<MergedDirective> Used => kinds.Where(k => _used.Contains(k) || k.Spec is { IsComposed: true });

    /// <summary>Whether an application of the supergraph is one that interfaces and implementations have of each other.</summary>
    public bool IsInherited(DirectiveNode applied) => kinds.Any(k => k.IsInherited && k.Name == applied.Name.Value);

    /// <summary>What an element has of others alone.</summary>
    public IEnumerable<DirectiveNode> MergeInherited(string coordinate) => Merge<DirectiveNode>([], _ => [], coordinate);

    /// <summary>Merges what stands on one element.</summary>
    /// <param name="sources">The element in each subgraph that has a say.</param>
    /// <param name="read">What stands on it.</param>
    /// <param name="coordinate">The element.</param>
    /// <param name="covers">For a field, what else is said of it by a directive that covers fields; null for other elements.</param>
    public IEnumerable<DirectiveNode> Merge<T>(
        ImmutableArray<Sourced<T>> sources, Func<T, ImmutableArray<DirectiveNode>> read, string coordinate, Func<MergedDirective, IEnumerable<(SubgraphSchema Subgraph, DirectiveNode Applied)>>? covers = null)
    {
        foreach (var kind in kinds)
        {
            var applied = Applications(kind, sources, read);
            if (kind.CoversFields && covers is not null)
            {
                applied.AddRange(covers(kind).Select(c => Localized(kind, c.Subgraph, c.Applied)));
            }

            if (kind.IsInherited)
            {
                applied.AddRange(_inherited.Of(coordinate, kind.Spec!.SpecName).Select(i => Localized(kind, i.Subgraph, i.Applied)));
            }

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

            if (kind.ConflictCode is { } conflict)
            {
                context.Diagnostics.Error(
                    conflict, $"`@{kind.Name}` on `{coordinate}` differs between the subgraphs: {string.Join(", ", distinct.Select(g => $"`{g.Key}`"))}.", coordinate, MergeContext.Names(sources), fix: "State the same in all of them.");
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
                    applied.Add(Localized(kind, source.Subgraph, directive));
                }
            }
        }

        return applied;
    }

    private static DirectiveNode Localized(MergedDirective kind, SubgraphSchema subgraph, DirectiveNode directive)
    {
        var own = kind.Localize?.Invoke(subgraph, directive) ?? directive;
        return new DirectiveNode(new NameNode(kind.Name), [.. own.Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal)]);
    }
}
