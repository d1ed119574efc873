using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>
/// Merges the selections of a position into entries: one per response key, type set, conditions and part, in the order in which they first appear.
/// </summary>
internal sealed class SelectionMerger(Schema schema, SelectionCollector collector, SelectionBudget budget)
{
    private readonly List<string> _path = [];

    // INVARIANT: recursion is bounded by the budget's depth.
    public NormalizedSelectionSet Merge(CompositeType parent, IEnumerable<SelectionSetNode> sets, int part)
    {
        var possible = schema.PossibleTypes(parent);
        var entries = ImmutableArray.CreateBuilder<NormalizedField>();
        if (budget.TryDescend())
        {
            foreach (var group in Group(collector.Collect(parent, sets, part, _path)).SelectMany(g => Apart(parent, possible, g)))
            {
                if (budget.Error is null)
                {
                    entries.Add(Entry(parent, possible, group));
                }
            }
        }

        budget.Ascend();
        return new NormalizedSelectionSet(parent, entries.ToImmutable());
    }

    // An answer has its keys in the order of the first entries that take part in it, as the specification asks: entries of one key stand where they
    // first appear each, not together.
    private static IEnumerable<List<CollectedField>> Group(List<CollectedField> fields) =>
        fields
            .GroupBy(f => (f.ResponseKey, SelectionKeys.Of(f.Types), SelectionKeys.Of(f.Conditions), f.Part))
            .Select(g => g.DistinctBy(f => f.Node).ToList());

    // A field that stands for several concrete types may have another type on each: what is below is about that type, and decided by it.
    private static IEnumerable<List<CollectedField>> Apart(CompositeType parent, ImmutableArray<ObjectType> possible, List<CollectedField> group)
    {
        var (name, types) = (group[0].Node.Name.Value, group[0].Types);
        if (types.Length == 1 || group[0].Node.SelectionSet is null || (types.Length == possible.Length && parent.FindField(name) is not null))
        {
            return [group];
        }

        var byType = types.GroupBy(t => t.FindField(name)?.Type.NamedType.Name, StringComparer.Ordinal).ToList();
        return byType.Count == 1 ? [group] : byType.Select(same => group.ConvertAll(f => f with { Types = [.. same] }));
    }

    private NormalizedField Entry(CompositeType parent, ImmutableArray<ObjectType> possible, List<CollectedField> group)
    {
        var first = group[0];
        var name = first.Node.Name.Value;
        var onParent = first.Types.Length == possible.Length ? parent.FindField(name) : null;
        var definition = onParent ?? first.Types[0].FindField(name)
            ?? throw new UnreachableException($"A validated operation selects `{name}`, which `{first.Types[0].Name}` does not have.");
        return new NormalizedField
        {
            ResponseKey = first.ResponseKey,
            Definition = definition,
            Types = onParent is null ? first.Types : null,
            Arguments = first.Node.Arguments,
            Conditions = first.Conditions,
            Part = first.Part,
            Selections = !definition.IsMetaField && definition.Type.NamedType is CompositeType type ? Below(type, group) : null,
            Nodes = [.. group.Select(f => f.Node)],
        };
    }

    private NormalizedSelectionSet Below(CompositeType type, List<CollectedField> group)
    {
        _path.Add(group[0].ResponseKey);
        var below = Merge(type, group.Select(f => f.Node.SelectionSet).OfType<SelectionSetNode>(), group[0].Part);
        _path.RemoveAt(_path.Count - 1);
        return below;
    }
}
