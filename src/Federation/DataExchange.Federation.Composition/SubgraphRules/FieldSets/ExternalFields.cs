using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>Finds the leaves of a set that are not external, nor below an external field.</summary>
internal static class ExternalFields
{
    public static IEnumerable<string> Missing(SubgraphSchema schema, DeclaredType type, SelectionSetNode set)
    {
        var pending = new Stack<(DeclaredType Parent, SelectionNode Selection)>();
        Push(pending, type, set);
        while (pending.TryPop(out var next))
        {
            if (next.Selection is InlineFragmentNode fragment)
            {
                Push(pending, schema.FindType(fragment.TypeCondition?.Name.Value ?? next.Parent.Name)!, fragment.SelectionSet);
            }
            else if (next.Selection is FieldNode { Name.Value: not "__typename" } field && next.Parent.FindField(field.Name.Value) is { IsExternal: false } declared)
            {
                if (field.SelectionSet is null)
                {
                    yield return $"{next.Parent.Name}.{declared.Name}";
                }
                else if (!IsExternalOnImplementation(schema, next.Parent, declared) && schema.FindType(TypeNodes.Name(declared.Type)) is { } target)
                {
                    Push(pending, target, field.SelectionSet);
                }
            }
        }
    }

    private static bool IsExternalOnImplementation(SubgraphSchema schema, DeclaredType type, DeclaredField field) =>
        type.Kind == TypeKind.Interface && schema.PossibleTypes(type).Any(t => t.FindField(field.Name) is { IsExternal: true });

    private static void Push(Stack<(DeclaredType, SelectionNode)> pending, DeclaredType parent, SelectionSetNode set)
    {
        for (var i = set.Selections.Length - 1; i >= 0; i--)
        {
            pending.Push((parent, set.Selections[i]));
        }
    }
}
