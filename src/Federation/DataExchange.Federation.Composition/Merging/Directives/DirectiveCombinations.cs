using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>How differing applications of a directive become one.</summary>
internal static class DirectiveCombinations
{
    private static readonly ImmutableArray<string> Ladder = ["OPEN", "SHARED", "INTERNAL", "PERSONAL", "SENSITIVE"];

    /// <summary>The highest cost.</summary>
    public static DirectiveNode HighestCost(ImmutableArray<DirectiveNode> applied) => applied.MaxBy(d => Number(d, "weight") ?? int.MinValue)!;

    /// <summary>The strictest data class; among equals the one with a term.</summary>
    public static DirectiveNode StrictestClass(ImmutableArray<DirectiveNode> applied) =>
        applied.OrderByDescending(d => Rank(d.Word("as"))).ThenByDescending(d => d.Argument("term") is not null).ThenBy(Printer.PrintCompact, StringComparer.Ordinal).First();

    /// <summary>The largest sizes, and every argument or field that any subgraph names.</summary>
    public static DirectiveNode ListSize(ImmutableArray<DirectiveNode> applied)
    {
        var sizes = applied.Select(d => Number(d, "assumedSize")).OfType<int>().ToList();
        var one = applied.All(d => d.Flag("requireOneSlicingArgument", defaultValue: true));
        return DirectiveNodes.Make(
            applied[0].Name.Value,
            ("assumedSize", sizes.Count == 0 ? null : new IntValueNode(sizes.Max().ToString(CultureInfo.InvariantCulture))),
            ("requireOneSlicingArgument", one ? null : new BooleanValueNode(false)),
            ("sizedFields", Union(applied, "sizedFields")),
            ("slicingArguments", Union(applied, "slicingArguments")));
    }

    /// <summary>Requirements of each subgraph hold together: a disjunction of conjunctions for each becomes one for all.</summary>
    public static Func<ImmutableArray<DirectiveNode>, DirectiveNode> All(string argument) => applied =>
    {
        List<ImmutableSortedSet<string>> merged = [[]];
        foreach (var directive in applied)
        {
            var own = Alternatives(directive, argument);
            merged = [.. merged.SelectMany(_ => own, (a, b) => a.Union(b))];
        }

        var kept = merged
            .Where(a => !merged.Exists(b => b.Count < a.Count && b.IsSubsetOf(a)))
            .OrderBy(a => string.Join('\n', a), StringComparer.Ordinal)
            .DistinctBy(a => string.Join('\n', a), StringComparer.Ordinal);
        return DirectiveNodes.Make(applied[0].Name.Value, (argument, new ListValueNode([.. kept.Select(Strings)])));
    };

    /// <summary>What all lists have: no subgraph can widen what another narrowed. Without a common entry the list is empty.</summary>
    public static Func<ImmutableArray<DirectiveNode>, DirectiveNode> Shared(string argument) => applied =>
    {
        var lists = applied.Select(d => (d.Argument(argument) switch { ListValueNode list => list.Values, { } one => [one], _ => [] }).OfType<StringValueNode>().Select(v => v.Value));
        return DirectiveNodes.Make(applied[0].Name.Value, (argument, Strings(lists.Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).Order(StringComparer.Ordinal))));
    };

    // No alternative at all demands nothing, as one that is empty does.
    private static List<ImmutableSortedSet<string>> Alternatives(DirectiveNode directive, string argument) =>
        directive.Argument(argument) is ListValueNode { Values.IsEmpty: true } ? [[]] : [.. ((directive.Argument(argument) as ListValueNode)?.Values ?? []).Select(v => v switch
        {
            ListValueNode list => list.Values.OfType<StringValueNode>().Select(s => s.Value).ToImmutableSortedSet(StringComparer.Ordinal),
            StringValueNode text => ImmutableSortedSet.Create(StringComparer.Ordinal, text.Value),
            _ => ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
        })];

    private static ListValueNode? Union(ImmutableArray<DirectiveNode> applied, string argument)
    {
        var lists = applied.Select(d => d.Argument(argument)).OfType<ListValueNode>().ToList();
        return lists.Count == 0 ? null : Strings(lists.SelectMany(l => l.Values).OfType<StringValueNode>().Select(v => v.Value).Distinct(StringComparer.Ordinal));
    }

    private static ListValueNode Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (ValueNode)new StringValueNode(t, isBlock: false))]);

    private static int? Number(DirectiveNode directive, string argument) =>
        directive.Argument(argument) is IntValueNode value && int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Rank(string? dataClass) => dataClass is null ? -1 : Ladder.IndexOf(dataClass);
}
