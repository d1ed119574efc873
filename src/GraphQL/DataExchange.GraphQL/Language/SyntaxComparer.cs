namespace DataExchange.GraphQL.Language;

/// <summary>
/// Compares syntax trees by structure. Locations do not count, and a string is its value, however it was quoted.
/// Works on trees of any depth; order counts everywhere.
/// </summary>
public sealed class SyntaxComparer : IEqualityComparer<SyntaxNode>
{
    private SyntaxComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static SyntaxComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(SyntaxNode? x, SyntaxNode? y)
    {
        if (x is null || y is null)
        {
            return ReferenceEquals(x, y);
        }

        var pending = new Stack<(SyntaxNode, SyntaxNode)>();
        var left = new List<SyntaxNode>();
        var right = new List<SyntaxNode>();
        pending.Push((x, y));
        while (pending.TryPop(out var pair))
        {
            if (ReferenceEquals(pair.Item1, pair.Item2))
            {
                continue;
            }

            left.Clear();
            right.Clear();
            SyntaxChildren.Add(pair.Item1, left);
            SyntaxChildren.Add(pair.Item2, right);
            if (!Payload(pair.Item1).Equals(Payload(pair.Item2)) || left.Count != right.Count)
            {
                return false;
            }

            for (var i = 0; i < left.Count; i++)
            {
                pending.Push((left[i], right[i]));
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(SyntaxNode obj)
    {
        var hash = default(HashCode);
        foreach (var node in SyntaxWalker.DescendantsAndSelf(obj))
        {
            hash.Add(Payload(node));
        }

        return hash.ToHashCode();
    }

    // INVARIANT: kind and payload of a node and the sequence of its children determine it; no grammar rule has two optional children of one kind in a row.
    private static (SyntaxKind Kind, string? Text, int Flag) Payload(SyntaxNode node) => node switch
    {
        NameNode n => (n.Kind, n.Value, 0),
        IntValueNode n => (n.Kind, n.Value, 0),
        FloatValueNode n => (n.Kind, n.Value, 0),
        StringValueNode n => (n.Kind, n.Value, 0),
        EnumValueNode n => (n.Kind, n.Value, 0),
        BooleanValueNode n => (n.Kind, null, n.Value ? 1 : 0),
        OperationDefinitionNode n => (n.Kind, null, (int)n.Operation),
        OperationTypeDefinitionNode n => (n.Kind, null, (int)n.Operation),
        DirectiveDefinitionNode n => (n.Kind, null, n.IsRepeatable ? 1 : 0),
        _ => (node.Kind, null, 0),
    };
}
