namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>How a subgraph sends events.</summary>
public enum EventProtocol
{
    /// <summary>GraphQL over server-sent events, distinct connections: a POST that is answered with <c>text/event-stream</c>.</summary>
    ServerSentEvents,

    /// <summary>A WebSocket with the sub-protocol <c>graphql-transport-ws</c>.</summary>
    GraphQLTransportWs,
}
