using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Syntax;

/// <summary>Compares literal values by what they mean: the order of an input object's fields does not count. INVARIANT: the parser bounds the depth of a value.</summary>
internal sealed class ValueNodes : IEqualityComparer<ValueNode>
{
    public static ValueNodes ByMeaning { get; } = new();

    public bool Equals(ValueNode? x, ValueNode? y) => x is null ? y is null : y is not null && SyntaxComparer.Instance.Equals(Sorted(x), Sorted(y));

    public int GetHashCode(ValueNode obj) => SyntaxComparer.Instance.GetHashCode(Sorted(obj));

    private static ValueNode Sorted(ValueNode value) => value switch
    {
        ListValueNode list => new ListValueNode([.. list.Values.Select(Sorted)]),
        ObjectValueNode fields => new ObjectValueNode([.. fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(f => new ObjectFieldNode(f.Name, Sorted(f.Value)))]),
        _ => value,
    };
}
