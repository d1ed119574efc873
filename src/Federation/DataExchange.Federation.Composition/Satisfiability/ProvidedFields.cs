using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Reads what a path provides.</summary>
internal static class ProvidedFields
{
    /// <summary>Whether a field is provided on an object of a type, and what is provided below it. INVARIANT: the parser bounds the depth of a set.</summary>
    public static (bool IsProvided, SelectionSetNode? Below) Find(Supergraph supergraph, SelectionSetNode? provided, string type, string name)
    {
        foreach (var selection in provided?.Selections ?? [])
        {
            if (selection is FieldNode field && field.Name.Value == name)
            {
                return (true, field.SelectionSet);
            }

            if (selection is InlineFragmentNode fragment
                && TypeConditions.Applies(supergraph.Schema, fragment.TypeCondition?.Name.Value, type)
                && Find(supergraph, fragment.SelectionSet, type, name) is { IsProvided: true } found)
            {
                return found;
            }
        }

        return (false, null);
    }

    public static SelectionSetNode? Join(SelectionSetNode? first, SelectionSetNode? second) =>
        first is null ? second : second is null ? first : new SelectionSetNode([.. first.Selections, .. second.Selections]);
}
