using System.Net.WebSockets;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;
using DataExchange.Gateway.Limits;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>
/// One WebSocket: receives, hands what it received to the session, and closes in bounded time – for the session, for a client that is silent, and for a
/// process that ends.
/// </summary>
internal sealed class SocketConnection : IDisposable
{
    private static readonly TimeSpan s_closing = TimeSpan.FromSeconds(2);

    private readonly MessageReceiver _receiver;
    private readonly CancellationTokenSource _abort;
    private readonly ITimer _pinging;
    private volatile bool _isClosing;
    private volatile bool _isHeard = true;

    public SocketConnection(WebSocket socket, LimitOptions limits, TimeProvider time)
    {
        _receiver = new MessageReceiver(socket, limits.SocketMessageBytes);
        Writer = new SocketWriter(socket, TimeSpan.FromMilliseconds(limits.SubscriberMs), time);
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        var interval = TimeSpan.FromMilliseconds(limits.SocketPingMs);
        _pinging = time.CreateTimer(static c => ((SocketConnection)c!).Tick(), this, interval, interval);
    }

    public SocketWriter Writer { get; }

    /// <summary>Receives until the connection has ended, from whichever side.</summary>
    /// <param name="take">Takes a message; what to close with, or null to go on.</param>
    public async Task RunAsync(Func<TransportMessage, ValueTask<CloseCode?>> take)
    {
        try
        {
            while (true)
            {
                var (kind, text) = await _receiver.ReceiveAsync(_abort.Token).ConfigureAwait(false);
                _isHeard = true;
                if (kind == ReceivedKind.Closed)
                {
                    await Writer.CloseAsync(new CloseCode((int)WebSocketCloseStatus.NormalClosure, string.Empty)).ConfigureAwait(false);
                    return;
                }

                if (!_isClosing && await JudgeAsync(kind, text, take).ConfigureAwait(false) is { } code)
                {
                    await CloseAsync(code).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The client did not say goodbye in time, or fell silent; the socket is aborted.
        }
    }

    /// <summary>Closes from this side; the client has a moment to do the same.</summary>
    public async Task CloseAsync(CloseCode code)
    {
        if (!_isClosing)
        {
            _isClosing = true;
            _abort.CancelAfter(s_closing);
            await Writer.CloseAsync(code).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _pinging.Dispose();
        Writer.Dispose();
        _abort.Dispose();
    }

    private static async ValueTask<CloseCode?> JudgeAsync(ReceivedKind kind, ReadOnlyMemory<byte> text, Func<TransportMessage, ValueTask<CloseCode?>> take) => kind switch
    {
        ReceivedKind.TooLarge => CloseCode.TooLarge,
        ReceivedKind.Binary => CloseCode.Invalid("Messages are text"),
        _ => TransportMessages.Read(text) is { } message ? await take(message).ConfigureAwait(false) : CloseCode.Invalid("Invalid message"),
    };

    private void Tick()
    {
        if (!_isHeard)
        {
            _abort.Cancel();
            return;
        }

        _isHeard = false;
        _ = Writer.SendAsync(TransportMessageType.Ping, null, default, CancellationToken.None).AsTask();
    }
}
