using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Visits the fields that a set selects, with the types they are selected on. Iterative: a set may be as deep as the parser allows.</summary>
internal static class FieldSetWalk
{
    /// <summary>Every selected field in the order of the text; the type is null below a field or condition that the subgraph does not have.</summary>
    public static IEnumerable<SelectedField> Fields(SubgraphSchema schema, DeclaredType type, SelectionSetNode set)
    {
        var pending = new Stack<(DeclaredType? Parent, SelectionNode Selection)>();
        Push(pending, type, set);
        while (pending.TryPop(out var next))
        {
            if (next.Selection is InlineFragmentNode fragment)
            {
                Push(pending, fragment.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) : next.Parent, fragment.SelectionSet);
            }
            else if (next.Selection is FieldNode field)
            {
                var declared = next.Parent?.FindField(field.Name.Value);
                yield return new SelectedField(next.Parent, field, declared);
                if (field.SelectionSet is { } below)
                {
                    Push(pending, declared is null ? null : schema.FindType(Syntax.TypeNodes.Name(declared.Type)), below);
                }
            }
        }
    }

    private static void Push(Stack<(DeclaredType?, SelectionNode)> pending, DeclaredType? parent, SelectionSetNode set)
    {
        for (var i = set.Selections.Length - 1; i >= 0; i--)
        {
            pending.Push((parent, set.Selections[i]));
        }
    }
}
