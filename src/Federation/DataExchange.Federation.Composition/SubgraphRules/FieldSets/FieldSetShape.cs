using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>Whether a set of fields is a selection that the subgraph could be asked.</summary>
internal static class FieldSetShape
{
    /// <summary>The first problem as a sentence, or null.</summary>
    public static string? Problem(SubgraphSchema schema, DeclaredType type, SelectionSetNode set)
    {
        foreach (var node in SyntaxWalker.DescendantsAndSelf(set))
        {
            if (node is FragmentSpreadNode spread)
            {
                return $"fragment `{spread.Name.Value}` cannot be used here.";
            }

            if (node is InlineFragmentNode { TypeCondition: { } condition } && schema.FindType(condition.Name.Value) is null)
            {
                return $"there is no type `{condition.Name.Value}`.";
            }
        }

        return FieldSetWalk.Fields(schema, type, set).Select(f => Problem(schema, f)).FirstOrDefault(p => p is not null);
    }

    private static string? Problem(SubgraphSchema schema, SelectedField field)
    {
        var name = field.Node.Name.Value;
        if (name == "__typename")
        {
            return null;
        }

        if (field.Node.Alias is not null)
        {
            return $"the alias `{field.Node.Alias.Value}` is not allowed.";
        }

        if (field.Parent is null || field.Field is not { } declared)
        {
            return $"there is no field `{field.Parent?.Name}.{name}`.";
        }

        var target = schema.FindType(TypeNodes.Name(declared.Type));
        var isComposite = target?.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;
        return isComposite == field.Node.SelectionSet is not null ? ArgumentProblem(declared, field.Node)
            : isComposite ? $"`{name}` needs a selection of its fields."
            : $"`{name}` has no fields to select.";
    }

    private static string? ArgumentProblem(DeclaredField declared, FieldNode node)
    {
        foreach (var argument in node.Arguments)
        {
            if (!declared.Node.Arguments.Any(a => a.Name.Value == argument.Name.Value))
            {
                return $"`{declared.Name}` has no argument `{argument.Name.Value}`.";
            }
        }

        return null;
    }
}
