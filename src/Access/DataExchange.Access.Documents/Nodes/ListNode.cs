using System.Collections.Immutable;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>A list.</summary>
internal sealed record ListNode(Place Place, ImmutableArray<Node> Items) : Node(Place)
{
    internal override string Kind => "a list";
}
