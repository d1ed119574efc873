using System.Net.WebSockets;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>
/// Sends messages one after the other; whoever sends waits until the client has taken what it was given, so that nothing piles up. A client that takes
/// nothing for too long is cut off. Thread-safe.
/// </summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan patience, TimeProvider time) : IDisposable
{
    private const int FrameBytes = 64 * 1024;

    private readonly SemaphoreSlim _sending = new(1);
    private bool _isClosed;

    /// <summary>Sends a message; nothing happens where the socket is closed or gone.</summary>
    public ValueTask SendAsync(TransportMessageType type, string? id, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        InTurnAsync(TransportMessages.Write(type, id, payload.Span), static (writer, message, token) => writer.SendFramesAsync(message, token), cancellationToken);

    /// <summary>Closes this side; nothing is sent after it.</summary>
    public ValueTask CloseAsync(CloseCode code) => InTurnAsync(
        code,
        static (writer, code, token) =>
        {
            writer._isClosed = true;
            return writer.IsOpen ? writer.Socket.CloseOutputAsync(code.WebSocketStatus, code.Reason, token) : Task.CompletedTask;
        },
        CancellationToken.None);

    public void Dispose() => _sending.Dispose();

    private WebSocket Socket => socket;

    private bool IsOpen => socket.State is WebSocketState.Open or WebSocketState.CloseReceived;

    /// <param name="what">What to send.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn only: a frame that is begun is sent to its end.</param>
    private async ValueTask InTurnAsync<T>(T what, Func<SocketWriter, T, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isClosed)
            {
                using var clock = new CancellationTokenSource(patience, time);
                await send(this, what, clock.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The connection is gone or takes nothing: dropped, which the receiving side learns.
            _isClosed = true;
            socket.Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task SendFramesAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        while (message.Length > FrameBytes)
        {
            await socket.SendAsync(message[..FrameBytes], WebSocketMessageType.Text, endOfMessage: false, cancellationToken).ConfigureAwait(false);
            message = message[FrameBytes..];
        }

        await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
    }
}
