using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>Merges selection sets: all their fields by response name, inline fragments entered, each named fragment entered once per merge.</summary>
internal sealed class FieldMerger(ValidationContext context)
{
    private readonly Dictionary<FieldNode, SelectedField> _fields = [];

    /// <summary>The fragments that any merge has entered.</summary>
    public HashSet<FragmentDefinitionNode> EnteredFragments { get; } = [];

    /// <summary>The fields of one selection set.</summary>
    public List<List<FieldOccurrence>> Merge(SelectionSetNode selectionSet, CompositeType? type)
    {
        var merge = new OneMerge(this);
        merge.Add(selectionSet, type, outer: null);
        return merge.Complete();
    }

    /// <summary>The fields of the selection sets of all of <paramref name="group"/>.</summary>
    public List<List<FieldOccurrence>> MergeInner(IReadOnlyList<FieldOccurrence> group)
    {
        var merge = new OneMerge(this);
        foreach (var occurrence in group)
        {
            if (occurrence.Field.Node.SelectionSet is { } selectionSet)
            {
                merge.Add(selectionSet, occurrence.Field.InnerType, occurrence);
            }
        }

        return merge.Complete();
    }

    // INVARIANT: a selection stands at one place of the document, so its parent type is the same whenever it is met.
    private SelectedField FieldOf(FieldNode node, CompositeType? parent)
    {
        if (!_fields.TryGetValue(node, out var field))
        {
            field = new SelectedField(_fields.Count, node, parent, parent?.FindField(node.Name.Value));
            _fields.Add(node, field);
        }

        return field;
    }

    private sealed class OneMerge(FieldMerger merger)
    {
        private readonly OrderedDictionary<string, List<FieldOccurrence>> _groups = new(StringComparer.Ordinal);
        private Queue<(FragmentDefinitionNode Fragment, FieldOccurrence? Outer)>? _fragments;
        private HashSet<string>? _visited;

        public void Add(SelectionSetNode selectionSet, CompositeType? type, FieldOccurrence? outer)
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode node:
                        AddField(new FieldOccurrence(merger.FieldOf(node, type), outer));
                        break;
                    case InlineFragmentNode inline:
                        Add(inline.SelectionSet, inline.TypeCondition is { } condition ? merger.TypeOf(condition) : type, outer);
                        break;
                    case FragmentSpreadNode spread:
                        AddSpread(spread, outer);
                        break;
                }
            }
        }

        public List<List<FieldOccurrence>> Complete()
        {
            while (_fragments is not null && _fragments.TryDequeue(out var next))
            {
                merger.EnteredFragments.Add(next.Fragment);
                Add(next.Fragment.SelectionSet, merger.TypeOf(next.Fragment.TypeCondition), next.Outer);
            }

            return [.. _groups.Values];
        }

        private void AddSpread(FragmentSpreadNode spread, FieldOccurrence? outer)
        {
            _visited ??= new HashSet<string>(StringComparer.Ordinal);
            if (_visited.Add(spread.Name.Value) && merger.Find(spread) is { } fragment)
            {
                _fragments ??= [];
                _fragments.Enqueue((fragment, outer));
            }
        }

        private void AddField(FieldOccurrence occurrence)
        {
            if (!_groups.TryGetValue(occurrence.Field.ResponseName, out var group))
            {
                group = [];
                _groups.Add(occurrence.Field.ResponseName, group);
            }

            group.Add(occurrence);
        }
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => context.Schema.FindType(condition.Name.Value) as CompositeType;

    private FragmentDefinitionNode? Find(FragmentSpreadNode spread) => context.Fragments.Find(spread.Name.Value);
}
