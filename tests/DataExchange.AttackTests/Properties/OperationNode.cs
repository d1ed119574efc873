using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Properties;

/// <summary>A selection of a made-up operation: a field for some of the concrete types of its place.</summary>
/// <param name="Key">The key in the answer.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Arguments">The arguments as written.</param>
/// <param name="Reveals">What the arguments reveal.</param>
/// <param name="Types">The concrete types that it is asked of.</param>
/// <param name="Condition">The type of the fragment around it; null for none.</param>
/// <param name="Below">The selections below; empty for a leaf.</param>
internal sealed record OperationNode(
    string Key, string Field, string Arguments, IReadOnlyList<string> Reveals, IReadOnlyList<ObjectType> Types, string? Condition, IReadOnlyList<OperationNode> Below)
{
    public string Text
    {
        get
        {
            var text = $"{(Key == Field ? Field : $"{Key}: {Field}")}{Arguments}{(Below.Count == 0 ? string.Empty : $" {{ {string.Join(' ', Below.Select(b => b.Text))} }}")}";
            return Condition is null ? text : $"... on {Condition} {{ {text} }}";
        }
    }
}
