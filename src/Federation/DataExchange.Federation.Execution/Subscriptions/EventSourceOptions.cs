namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>How far subgraphs that send events are trusted. The same for every subgraph.</summary>
public sealed record EventSourceOptions
{
    /// <summary>Most bytes of one event. Default 65,536.</summary>
    public int MaxEventBytes { get; init; } = 64 * 1024;

    /// <summary>Longest time until a subscription is accepted. Default 3 s.</summary>
    public TimeSpan OpenTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Over a WebSocket: how long a subgraph may be silent before it is pinged, and then before it is given up. Default 25 s.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Over a WebSocket: longest time for saying goodbye. Default 1 s.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
