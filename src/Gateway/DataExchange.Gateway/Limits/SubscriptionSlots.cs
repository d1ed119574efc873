namespace DataExchange.Gateway.Limits;

/// <summary>The subscriptions and WebSockets that are open. Thread-safe.</summary>
internal sealed class SubscriptionSlots(LimitOptions limits)
{
    /// <summary>Subscriptions, by client; the empty name stands for callers who are not identified.</summary>
    public Slots Subscriptions { get; } = new(limits.Subscriptions, limits.SubscriptionsPerClient);

    /// <summary>WebSockets, whoever holds them.</summary>
    public Slots Sockets { get; } = new(limits.Sockets, limits.Sockets);

    /// <summary>WebSockets whose client is known, by client.</summary>
    public Slots ClientSockets { get; } = new(limits.Sockets, limits.SocketsPerClient);
}
