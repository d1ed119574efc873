using System.Net.WebSockets;

namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>Receives whole messages of bounded size. One receive at a time; the bytes of a message are valid until the next one is asked for.</summary>
/// <param name="socket">The socket.</param>
/// <param name="maxBytes">Most bytes of a message, all its frames together.</param>
public sealed class MessageReceiver(WebSocket socket, int maxBytes)
{
    private const int FirstBytes = 2048;

    private byte[] _buffer = new byte[Math.Min(FirstBytes, maxBytes + 1)];

    /// <summary>Waits for a message. A connection that is gone is no exception.</summary>
    /// <exception cref="OperationCanceledException">The token fired; the socket is aborted.</exception>
    public async ValueTask<(ReceivedKind Kind, ReadOnlyMemory<byte> Text)> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                length += received.Count;
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return (ReceivedKind.Closed, default);
                }

                if (length > maxBytes)
                {
                    return (ReceivedKind.TooLarge, default);
                }

                if (received.EndOfMessage)
                {
                    return received.MessageType == WebSocketMessageType.Text ? (ReceivedKind.Text, _buffer.AsMemory(0, length)) : (ReceivedKind.Binary, default);
                }

                if (length == _buffer.Length)
                {
                    Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, maxBytes + 1));
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            return (ReceivedKind.Closed, default);
        }
    }
}
