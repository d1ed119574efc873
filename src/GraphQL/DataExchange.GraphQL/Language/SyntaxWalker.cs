namespace DataExchange.GraphQL.Language;

/// <summary>Walks syntax trees of any depth in the order of the text, without recursion.</summary>
public static class SyntaxWalker
{
    /// <summary>Calls <paramref name="visitor"/> for <paramref name="root"/> and all nodes below it.</summary>
    public static void Walk(SyntaxNode root, ISyntaxVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(visitor);
        var pending = new Stack<(SyntaxNode Node, bool IsLeaving)>();
        var children = new List<SyntaxNode>();
        pending.Push((root, false));
        while (pending.TryPop(out var step))
        {
            if (step.IsLeaving)
            {
                visitor.Leave(step.Node);
                continue;
            }

            pending.Push((step.Node, true));
            if (visitor.Enter(step.Node))
            {
                children.Clear();
                SyntaxChildren.Add(step.Node, children);
                for (var i = children.Count - 1; i >= 0; i--)
                {
                    pending.Push((children[i], false));
                }
            }
        }
    }

    /// <summary><paramref name="root"/> and all nodes below it, each before its children.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(SyntaxNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var pending = new Stack<SyntaxNode>();
        var children = new List<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            yield return node;
            children.Clear();
            SyntaxChildren.Add(node, children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }
    }
}
