using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>Which fragments spread which. Each selection set is read once, each operation's reach is computed once; nothing is expanded.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];

    public FragmentGraph(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _byName[fragment.Name.Value] = fragment;
            }
        }
    }

    /// <summary>The fragment of a name, or null; of several with one name the last.</summary>
    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>All spreads below a selection set, outer ones before inner ones.</summary>
    public List<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
        {
            return spreads;
        }

        spreads = [];
        var pending = new Stack<SelectionSetNode>([selectionSet]);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    spreads.Add(spread);
                }
                else if (((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet) is { } inner)
                {
                    pending.Push(inner);
                }
            }
        }

        _spreads.Add(selectionSet, spreads);
        return spreads;
    }

    /// <summary>The fragments that <paramref name="roots"/> reach through spreads, each once.</summary>
    public List<FragmentDefinitionNode> ReachableFrom(params IEnumerable<SelectionSetNode> roots)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var fragments = new List<FragmentDefinitionNode>();
        var pending = new Stack<SelectionSetNode>(roots);
        while (pending.TryPop(out var next))
        {
            foreach (var spread in SpreadsIn(next))
            {
                if (names.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment)
                {
                    fragments.Add(fragment);
                    pending.Push(fragment.SelectionSet);
                }
            }
        }

        return fragments;
    }
}
