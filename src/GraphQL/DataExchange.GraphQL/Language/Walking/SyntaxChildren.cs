namespace DataExchange.GraphQL.Language;

/// <summary>The children of syntax nodes, in the order of the text.</summary>
internal static class SyntaxChildren
{
    /// <summary>Adds the children of <paramref name="node"/> to <paramref name="children"/>.</summary>
    public static void Add(SyntaxNode node, List<SyntaxNode> children)
    {
        if (node is TypeSystemDefinitionNode definition)
        {
            TypeSystemChildren.Add(definition, children);
            return;
        }

        switch (node)
        {
            case DocumentNode n:
                children.AddRange(n.Definitions);
                break;
            case SelectionSetNode n:
                children.AddRange(n.Selections);
                break;
            case OperationDefinitionNode n:
                children.AddPresent(n.Description, n.Name).AddRange(n.VariableDefinitions);
                children.AddRange(n.Directives);
                children.Add(n.SelectionSet);
                break;
            case VariableDefinitionNode n:
                children.AddPresent(n.Description, n.Variable, n.Type, n.DefaultValue).AddRange(n.Directives);
                break;
            case FragmentDefinitionNode n:
                children.AddPresent(n.Description, n.Name, n.TypeCondition).AddRange(n.Directives);
                children.Add(n.SelectionSet);
                break;
            case SelectionNode n:
                AddSelection(n, children);
                break;
            case DirectiveNode n:
                children.AddPresent(n.Name).AddRange(n.Arguments);
                break;
            case ArgumentNode n:
                children.AddPresent(n.Name, n.Value);
                break;
            default:
                AddLeaf(node, children);
                break;
        }
    }

    /// <summary>Adds the nodes that are there.</summary>
    public static List<SyntaxNode> AddPresent(this List<SyntaxNode> children, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                children.Add(node);
            }
        }

        return children;
    }

    private static void AddSelection(SelectionNode node, List<SyntaxNode> children)
    {
        switch (node)
        {
            case FieldNode n:
                children.AddPresent(n.Alias, n.Name).AddRange(n.Arguments);
                children.AddRange(n.Directives);
                children.AddPresent(n.SelectionSet);
                break;
            case FragmentSpreadNode n:
                children.AddPresent(n.Name).AddRange(n.Directives);
                break;
            case InlineFragmentNode n:
                children.AddPresent(n.TypeCondition).AddRange(n.Directives);
                children.Add(n.SelectionSet);
                break;
        }
    }

    private static void AddLeaf(SyntaxNode node, List<SyntaxNode> children)
    {
        switch (node)
        {
            case VariableNode n:
                children.Add(n.Name);
                break;
            case ListValueNode n:
                children.AddRange(n.Values);
                break;
            case ObjectValueNode n:
                children.AddRange(n.Fields);
                break;
            case ObjectFieldNode n:
                children.AddPresent(n.Name, n.Value);
                break;
            case NamedTypeNode n:
                children.Add(n.Name);
                break;
            case ListTypeNode n:
                children.Add(n.Type);
                break;
            case NonNullTypeNode n:
                children.Add(n.Type);
                break;
            default:
                TypeSystemChildren.AddMember(node, children);
                break;
        }
    }
}
