namespace DataExchange.Access.Documents.Nodes;

/// <summary>A single value.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The text, unquoted.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
internal sealed record ScalarNode(Place Place, string Text, bool IsPlain) : Node(Place)
{
    internal override string Kind => "a single value";
}
