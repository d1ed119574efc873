using System.Net.WebSockets;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>Why the gateway closes a WebSocket: codes of RFC 6455, section 7.4.1, and of <c>graphql-transport-ws</c>.</summary>
/// <param name="Status">The code.</param>
/// <param name="Reason">The reason for the developer of the client, at most 123 bytes.</param>
internal readonly record struct CloseCode(int Status, string Reason)
{
    private const int MaxReasonLength = 123;

    public static CloseCode GoingAway { get; } = new(1001, "Going away");

    public static CloseCode TooLarge { get; } = new(1009, "Message too large");

    public static CloseCode InternalError { get; } = new(4500, "Internal server error");

    public static CloseCode TooManySockets { get; } = new(1013, "Too many connections of this client");

    public static CloseCode Unauthorized { get; } = new(4401, "Unauthorized");

    public static CloseCode Forbidden { get; } = new(4403, "Forbidden");

    public static CloseCode WrongProtocol { get; } = new(4406, "Subprotocol not acceptable");

    public static CloseCode InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static CloseCode TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public WebSocketCloseStatus WebSocketStatus => (WebSocketCloseStatus)Status;

    public static CloseCode Invalid(string reason) => new(4400, reason);

    /// <summary>The id is the client's own; where it cannot be repeated in the reason it is left out.</summary>
    public static CloseCode Duplicate(string id)
    {
        var reason = $"Subscriber for {id} already exists";
        return new(4409, System.Text.Encoding.UTF8.GetByteCount(reason) <= MaxReasonLength ? reason : "Subscriber already exists");
    }
}
