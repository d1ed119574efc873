namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>Where and how a subgraph sends events.</summary>
public sealed record EventEndpoint
{
    /// <summary>Where the subgraph answers; absolute, <c>http</c> or <c>https</c>, for WebSockets too.</summary>
    public required Uri Url { get; init; }

    /// <summary>How. Default server-sent events.</summary>
    public EventProtocol Protocol { get; init; }

    /// <summary>Whether HTTP/2 is spoken, over clear text too. For server-sent events only. Default false.</summary>
    public bool Http2 { get; init; }
}
