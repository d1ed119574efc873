namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>How a stream of events ended.</summary>
public enum StreamEnd
{
    /// <summary>The subgraph said that there are no further events.</summary>
    Completed,

    /// <summary>No connection, or it was refused.</summary>
    Unreachable,

    /// <summary>The subgraph broke off, or sent what its protocol does not allow.</summary>
    Broken,

    /// <summary>The subgraph did not accept the subscription in time, or stopped answering pings.</summary>
    TimedOut,

    /// <summary>An event was larger than allowed.</summary>
    TooLarge,

    /// <summary>The subscriber did not take its events in time; those that were kept for it are delivered first.</summary>
    SubscriberTooSlow,
}
