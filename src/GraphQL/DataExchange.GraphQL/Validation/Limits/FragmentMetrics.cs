using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Limits;

/// <summary>
/// Measures selection sets with their fragments entered, in time linear in the document: each fragment is measured once, those that it
/// spreads before it. A spread that closes a cycle, or of an unknown fragment, counts as empty; validation refuses both.
/// </summary>
internal sealed class FragmentMetrics
{
    private readonly FragmentGraph _graph;
    private readonly int _maxRootFields;
    private readonly Dictionary<string, SelectionMetrics> _metrics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _rootNames = new(StringComparer.Ordinal);

    public FragmentMetrics(DocumentNode document, int maxRootFields)
    {
        _graph = new FragmentGraph(document);
        _maxRootFields = maxRootFields;
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            MeasureWithDependencies(fragment.Name.Value, opened);
        }
    }

    public SelectionMetrics Measure(SelectionSetNode? selectionSet)
    {
        var metrics = default(SelectionMetrics);
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            metrics = metrics.And(selection switch
            {
                FieldNode field => Measure(field.SelectionSet).InField(field.Name.Value),
                InlineFragmentNode inline => Measure(inline.SelectionSet).InFragment(),
                FragmentSpreadNode spread => _metrics.GetValueOrDefault(spread.Name.Value).InFragment(),
                _ => default,
            });
        }

        return metrics;
    }

    /// <summary>The response names at the top of a selection set; one more than the limit at most.</summary>
    public HashSet<string> RootNames(SelectionSetNode selectionSet)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddRootNames(selectionSet, names);
        return names;
    }

    private void AddRootNames(SelectionSetNode selectionSet, HashSet<string> names)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (names.Count > _maxRootFields)
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field:
                    names.Add((field.Alias ?? field.Name).Value);
                    break;
                case InlineFragmentNode inline:
                    AddRootNames(inline.SelectionSet, names);
                    break;
                case FragmentSpreadNode spread when _rootNames.TryGetValue(spread.Name.Value, out var inner):
                    names.UnionWith(inner);
                    break;
            }
        }
    }

    // Depth first with a stack of its own: chains of fragments may be long.
    private void MeasureWithDependencies(string name, HashSet<string> opened)
    {
        var pending = new Stack<(string Name, bool Ready)>([(name, false)]);
        while (pending.TryPop(out var next))
        {
            if (_graph.Find(next.Name) is not { } fragment)
            {
                continue;
            }

            if (next.Ready)
            {
                _metrics[next.Name] = Measure(fragment.SelectionSet);
                _rootNames[next.Name] = RootNames(fragment.SelectionSet);
            }
            else if (opened.Add(next.Name))
            {
                pending.Push((next.Name, true));
                foreach (var spread in _graph.SpreadsIn(fragment.SelectionSet))
                {
                    pending.Push((spread.Name.Value, false));
                }
            }
        }
    }
}
