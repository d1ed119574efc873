using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others. See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>.</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _indexInPath = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        // Depth first, each fragment once, with a stack of its own: chains of fragments may be long.
        var open = new Stack<(string Fragment, Queue<FragmentSpreadNode> Spreads)>();
        Open(fragment, open);
        while (open.TryPeek(out var current))
        {
            if (current.Spreads.TryDequeue(out var spread))
            {
                Follow(spread, open);
            }
            else
            {
                open.Pop();
                _indexInPath.Remove(current.Fragment);
                if (_path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }
            }
        }
    }

    private void Open(FragmentDefinitionNode fragment, Stack<(string Fragment, Queue<FragmentSpreadNode> Spreads)> open)
    {
        if (_visited.Add(fragment.Name.Value))
        {
            _indexInPath[fragment.Name.Value] = _path.Count;
            open.Push((fragment.Name.Value, new Queue<FragmentSpreadNode>(Context.Fragments.SpreadsIn(fragment.SelectionSet))));
        }
    }

    private void Follow(FragmentSpreadNode spread, Stack<(string Fragment, Queue<FragmentSpreadNode> Spreads)> open)
    {
        _path.Add(spread);
        var depth = open.Count;
        if (_indexInPath.TryGetValue(spread.Name.Value, out var start))
        {
            ReportCycle(spread.Name.Value, [.. _path[start..]]);
        }
        else if (Context.Fragments.Find(spread.Name.Value) is { } fragment)
        {
            Open(fragment, open);
        }

        if (open.Count == depth)
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void ReportCycle(string name, FragmentSpreadNode[] cycle)
    {
        var via = string.Join(", ", cycle[..^1].Select(s => $"`{s.Name.Value}`"));
        Report($"Cannot spread fragment `{name}` within itself{(via.Length == 0 ? "" : $" via {via}")}.", cycle);
    }
}
