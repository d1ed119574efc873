using System.Collections.Immutable;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>Keys with values, each key once, in the order in which they stand.</summary>
internal sealed record MappingNode(Place Place, ImmutableArray<(ScalarNode Key, Node Value)> Entries) : Node(Place)
{
    internal override string Kind => "keys with values";
}
