using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>
/// Checks that fields under one response name can be merged. Fields are compared as groups, not as pairs: within a group, being the same
/// call and having the same shape are equivalences, so each member is compared with the first only. A group is checked once, however
/// many ways lead to it, and the work of a whole document is limited. The approach is Simon Adameit's, as used by Sangria.
/// </summary>
internal sealed class OverlapCheck(ValidationContext context, string rule)
{
    private readonly FieldMerger _merger = new(context);
    private readonly HashSet<GroupKey> _checkedCalls = [];
    private readonly HashSet<GroupKey> _checkedShapes = [];
    private readonly HashSet<(int, int)> _conflicts = [];

    /// <summary>The conflicts found so far, in the order found.</summary>
    public List<FieldConflict> Conflicts { get; } = [];

    public bool HasEntered(FragmentDefinitionNode fragment) => _merger.EnteredFragments.Contains(fragment);

    public void Check(SelectionSetNode selectionSet, CompositeType? type)
    {
        var groups = _merger.Merge(selectionSet, type);
        Check(groups, _checkedCalls, GroupByCommonParents, CallConflict);
        Check(groups, _checkedShapes, KnownFirst, ShapeConflict);
    }

    // Iterative: merged selections can be nested as deeply as fragments can be chained.
    private void Check(
        List<List<FieldOccurrence>> groups,
        HashSet<GroupKey> seen,
        Func<List<FieldOccurrence>, IEnumerable<List<FieldOccurrence>>> split,
        Func<SelectedField, SelectedField, string?> conflict)
    {
        var pending = new Stack<List<List<FieldOccurrence>>>([groups]);
        while (pending.TryPop(out var next))
        {
            foreach (var group in next.SelectMany(split))
            {
                if (!context.TrySpend(rule, group.Count))
                {
                    return;
                }

                if (seen.Add(new GroupKey(group)))
                {
                    pending.Push(_merger.MergeInner(WithoutConflicts(group, conflict)));
                }
            }
        }
    }

    private List<FieldOccurrence> WithoutConflicts(List<FieldOccurrence> group, Func<SelectedField, SelectedField, string?> conflict)
    {
        if (group.Count == 1)
        {
            return group;
        }

        var good = new List<FieldOccurrence>(group.Count) { group[0] };
        foreach (var occurrence in group.Skip(1))
        {
            if (conflict(group[0].Field, occurrence.Field) is not { } reason)
            {
                good.Add(occurrence);
            }
            else if (_conflicts.Add((group[0].Field.Id, occurrence.Field.Id)))
            {
                Conflicts.Add(FieldConflict.Between(group[0], occurrence, reason));
            }
        }

        return good;
    }

    /// <summary>Splits a group into sets of fields that one object can answer: those on each object type, with those on abstract types.</summary>
    private static IEnumerable<List<FieldOccurrence>> GroupByCommonParents(List<FieldOccurrence> group)
    {
        if (group.Count == 1)
        {
            return [group];
        }

        var onAbstract = new List<(int Index, FieldOccurrence Occurrence)>();
        var byObject = new OrderedDictionary<ObjectType, List<(int Index, FieldOccurrence Occurrence)>>();
        for (var i = 0; i < group.Count; i++)
        {
            if (group[i].Field.Parent is not ObjectType type)
            {
                onAbstract.Add((i, group[i]));
            }
            else if (byObject.TryGetValue(type, out var own))
            {
                own.Add((i, group[i]));
            }
            else
            {
                byObject.Add(type, [(i, group[i])]);
            }
        }

        return byObject.Count == 0
            ? [group]
            : byObject.Values.Select(own => own.Concat(onAbstract).OrderBy(o => o.Index).Select(o => o.Occurrence).ToList());
    }

    // Members of an unknown type have no shape to compare with: they go last.
    private static IEnumerable<List<FieldOccurrence>> KnownFirst(List<FieldOccurrence> group) =>
        group[0].Field.Definition is null ? [[.. group.OrderBy(o => o.Field.Definition is null)]] : [group];

    private static string? CallConflict(SelectedField first, SelectedField other) =>
        first.Node.Name.Value != other.Node.Name.Value ? $"`{first.Node.Name.Value}` and `{other.Node.Name.Value}` are different fields"
        : !ValueEquality.AreIdentical(first.Node.Arguments, other.Node.Arguments) ? "they have differing arguments"
        : null;

    private static string? ShapeConflict(SelectedField first, SelectedField other) =>
        first.Definition?.Type is { } left && other.Definition?.Type is { } right && !HaveSameShape(left, right)
            ? $"they return conflicting types `{left}` and `{right}`"
            : null;

    private static bool HaveSameShape(IType left, IType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.OfType, b.OfType),
        (ListType a, ListType b) => HaveSameShape(a.OfType, b.OfType),
        (CompositeType, CompositeType) => true,
        _ => left == right,
    };
}
