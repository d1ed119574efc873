using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>Whether arguments are identical as the specification's field merging means it: by value, the order of arguments and object fields aside.</summary>
internal static class ValueEquality
{
    public static bool AreIdentical(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        foreach (var argument in left)
        {
            var other = right.FirstOrDefault(a => a.Name.Value == argument.Name.Value);
            if (other is null || !AreIdentical(argument.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreIdentical(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) => a.Values.Length == b.Values.Length && a.Values.Zip(b.Values).All(pair => AreIdentical(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => AreIdentical(a.Fields, b.Fields),
        _ => false,
    };

    private static bool AreIdentical(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var byName = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var field in left)
        {
            byName[field.Name.Value] = field.Value;
        }

        return right.All(field => byName.TryGetValue(field.Name.Value, out var value) && AreIdentical(value, field.Value));
    }
}
