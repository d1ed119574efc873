namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway:Subgraphs:&lt;name&gt;:Subscriptions</c>: how a subgraph sends the events of subscriptions.</summary>
public sealed class SubgraphSubscriptionOptions
{
    /// <summary>GraphQL over server-sent events, each subscription a request of its own.</summary>
    public const string EventStream = "sse";

    /// <summary>WebSockets with the sub-protocol of that name.</summary>
    public const string WebSocket = "graphql-transport-ws";

    /// <summary><c>sse</c> or <c>graphql-transport-ws</c>. Default <c>sse</c>.</summary>
    public string Protocol { get; set; } = EventStream;

    /// <summary>Where events come from, absolute http or https; absent: where queries are answered.</summary>
    public string? Url { get; set; }
}
