using System.Runtime.CompilerServices;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>The most levels of fields in a document, fragments followed. Each fragment is measured once; the document is valid, so fragments form no cycle.</summary>
internal sealed class DocumentDepth(PreparedDocument document)
{
    private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);

    /// <summary>The depth of the deepest operation.</summary>
    public int Measure() => document.Operations.Select(o => Of(o.SelectionSet)).DefaultIfEmpty(0).Max();

    private int Of(SelectionSetNode? selections)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return selections is null ? 0 : selections.Selections.Select(Of).DefaultIfEmpty(0).Max();
    }

    private int Of(SelectionNode selection) => selection switch
    {
        FieldNode field => 1 + Of(field.SelectionSet),
        InlineFragmentNode inline => Of(inline.SelectionSet),
        FragmentSpreadNode spread => OfFragment(spread.Name.Value),
        _ => 0,
    };

    private int OfFragment(string name)
    {
        if (!_fragments.TryGetValue(name, out var depth))
        {
            _fragments[name] = 0;
            depth = document.Fragments.TryGetValue(name, out var fragment) ? Of(fragment.SelectionSet) : 0;
            _fragments[name] = depth;
        }

        return depth;
    }
}
