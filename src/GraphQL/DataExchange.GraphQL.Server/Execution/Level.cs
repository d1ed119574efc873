using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>All objects of one concrete type that one field of the request gave: what the next resolvers are called with.</summary>
internal sealed class Level(ObjectType type)
{
    public ObjectType Type { get; } = type;

    public List<ObjectNode> Nodes { get; } = [];

    public List<object> Values { get; } = [];
}
