using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>Measures nesting without recursion, so that every recursive walk after it is bounded.</summary>
internal static class SyntaxNesting
{
    /// <summary>Most levels of nesting that a document may have; the parser's default is far below.</summary>
    public const int Limit = 256;

    /// <summary>The first node that lies deeper than <paramref name="limit"/> levels of selection sets, values or types, or null.</summary>
    public static SyntaxNode? FindTooDeep(DocumentNode document, int limit = Limit)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        foreach (var definition in document.Definitions)
        {
            pending.Push((definition, 0));
        }

        while (pending.TryPop(out var next))
        {
            if (next.Depth > limit)
            {
                return next.Node;
            }

            foreach (var child in Children(next.Node))
            {
                pending.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        OperationDefinitionNode operation => [.. operation.VariableDefinitions, .. operation.Directives, .. operation.SelectionSet.Selections],
        FragmentDefinitionNode fragment => [.. fragment.Directives, .. fragment.SelectionSet.Selections],
        VariableDefinitionNode variable => variable.DefaultValue is { } value ? [variable.Type, value, .. variable.Directives] : [variable.Type, .. variable.Directives],
        FieldNode field => [.. field.Arguments, .. field.Directives, .. field.SelectionSet?.Selections ?? []],
        FragmentSpreadNode spread => spread.Directives,
        InlineFragmentNode inline => [.. inline.Directives, .. inline.SelectionSet.Selections],
        DirectiveNode directive => directive.Arguments,
        ArgumentNode argument => [argument.Value],
        ListValueNode list => list.Values,
        ObjectValueNode value => value.Fields,
        ObjectFieldNode field => [field.Value],
        ListTypeNode list => [list.Type],
        NonNullTypeNode nonNull => [nonNull.Type],
        _ => [],
    };
}
