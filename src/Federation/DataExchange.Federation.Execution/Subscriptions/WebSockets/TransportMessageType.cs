namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>The messages of <c>graphql-transport-ws</c>.</summary>
public enum TransportMessageType
{
    /// <summary><c>connection_init</c>, to the server.</summary>
    ConnectionInit,

    /// <summary><c>connection_ack</c>, to the client.</summary>
    ConnectionAck,

    /// <summary><c>ping</c>, both ways.</summary>
    Ping,

    /// <summary><c>pong</c>, both ways.</summary>
    Pong,

    /// <summary><c>subscribe</c>, to the server.</summary>
    Subscribe,

    /// <summary><c>next</c>, to the client.</summary>
    Next,

    /// <summary><c>error</c>, to the client; ends the operation.</summary>
    Error,

    /// <summary><c>complete</c>, both ways; ends the operation.</summary>
    Complete,
}
