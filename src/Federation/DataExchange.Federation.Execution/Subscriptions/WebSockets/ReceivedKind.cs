namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>What came over a WebSocket.</summary>
public enum ReceivedKind
{
    /// <summary>A whole text message.</summary>
    Text,

    /// <summary>A binary message, which the sub-protocol does not have.</summary>
    Binary,

    /// <summary>A message larger than allowed.</summary>
    TooLarge,

    /// <summary>The peer closed, or the connection is gone.</summary>
    Closed,
}
