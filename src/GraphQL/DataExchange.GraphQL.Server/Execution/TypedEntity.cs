using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>An entity whose object type its representation named.</summary>
internal sealed record TypedEntity(ObjectType Type, object Value);
