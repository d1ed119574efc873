using System.Net.WebSockets;
using System.Text.Json;

namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>One subscription on a connection of its own. Whatever the subgraph sends out of turn ends it.</summary>
internal sealed class WebSocketEventStream : IEventStream
{
    private const string Id = "1";

    private readonly ClientWebSocket _socket;
    private readonly EventSourceOptions _options;
    private readonly TimeProvider _time;
    private readonly MessageReceiver _receiver;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ITimer _pinging;
    private int _silentTicks;
    private volatile bool _isReceiving;
    private volatile bool _isSilent;
    private bool _isOver;

    public WebSocketEventStream(ClientWebSocket socket, EventSourceOptions options, TimeProvider time)
    {
        (_socket, _options, _time) = (socket, options, time);
        // The envelope around an event is small; what the event itself may have is checked when it is taken out.
        _receiver = new MessageReceiver(socket, options.MaxEventBytes + 512);
        _pinging = time.CreateTimer(static stream => ((WebSocketEventStream)stream!).Tick(), this, options.PingInterval, options.PingInterval);
    }

    /// <summary>Says hello and asks; whether the subgraph kept to the protocol.</summary>
    public async ValueTask<bool> TrySubscribeAsync(TriggerRequest trigger, CancellationToken cancellationToken)
    {
        if (_socket.SubProtocol != TransportMessages.Protocol)
        {
            return await GiveUpAsync();
        }

        await SendAsync(TransportMessages.Write(TransportMessageType.ConnectionInit), cancellationToken);
        while (true)
        {
            var (kind, message) = await ReceiveAsync(cancellationToken);
            if (kind != ReceivedKind.Text || message is not { Type: TransportMessageType.ConnectionAck or TransportMessageType.Ping or TransportMessageType.Pong })
            {
                return await GiveUpAsync();
            }

            if (message.Value.Type == TransportMessageType.ConnectionAck)
            {
                await SendAsync(TransportMessages.Write(TransportMessageType.Subscribe, Id, trigger.Body.Span), cancellationToken);
                return true;
            }
        }
    }

    public async ValueTask<SubgraphEvent> NextAsync(CancellationToken cancellationToken)
    {
        while (!_isOver)
        {
            var (kind, message) = await ReceiveAsync(cancellationToken);
            if (kind != ReceivedKind.Text)
            {
                return End(kind == ReceivedKind.TooLarge ? StreamEnd.TooLarge : _isSilent ? StreamEnd.TimedOut : StreamEnd.Broken);
            }

            if (message is not { Type: TransportMessageType.Ping or TransportMessageType.Pong })
            {
                return Take(message);
            }
        }

        return SubgraphEvent.Ended(StreamEnd.Completed);
    }

    public async ValueTask DisposeAsync()
    {
        await _pinging.DisposeAsync();
        using (var clock = new CancellationTokenSource(_options.CloseTimeout, _time))
        {
            await SayGoodbyeAsync(clock.Token);
        }

        _socket.Dispose();
    }

    private SubgraphEvent Take(TransportMessage? message) => message switch
    {
        { Type: TransportMessageType.Next, Id: Id, PayloadKind: JsonTokenType.StartObject } next =>
            next.Payload.Length > _options.MaxEventBytes ? End(StreamEnd.TooLarge) : new SubgraphEvent(next.Payload.ToArray(), null),
        { Type: TransportMessageType.Error, Id: Id, PayloadKind: JsonTokenType.StartArray } error => Refused(error.Payload.Span),
        { Type: TransportMessageType.Complete, Id: Id } => End(StreamEnd.Completed),
        _ => End(StreamEnd.Broken),
    };

    /// <summary>Errors before execution, as the response that they would have been over HTTP.</summary>
    private SubgraphEvent Refused(ReadOnlySpan<byte> errors)
    {
        _isOver = true;
        return new SubgraphEvent((byte[])[.. "{\"errors\":"u8, .. errors, (byte)'}'], null);
    }

    private SubgraphEvent End(StreamEnd end)
    {
        _isOver = true;
        return SubgraphEvent.Ended(end);
    }

    /// <summary>Receives a message; a ping is answered before it is returned.</summary>
    private async ValueTask<(ReceivedKind Kind, TransportMessage? Message)> ReceiveAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _silentTicks, 0);
        _isReceiving = true;
        var (kind, text) = await _receiver.ReceiveAsync(cancellationToken);
        _isReceiving = false;
        var message = kind == ReceivedKind.Text ? TransportMessages.Read(text) : null;
        if (message is { Type: TransportMessageType.Ping })
        {
            await TrySendAsync(TransportMessages.Write(TransportMessageType.Pong), cancellationToken);
        }

        return (kind, message);
    }

    // While nobody asks for events nothing is received, and silence says nothing about the subgraph.
    private void Tick()
    {
        if (!_isReceiving)
        {
            return;
        }

        if (Interlocked.Increment(ref _silentTicks) > 1)
        {
            _isSilent = true;
            _socket.Abort();
        }
        else
        {
            _ = TrySendAsync(TransportMessages.Write(TransportMessageType.Ping), CancellationToken.None);
        }
    }

    private async ValueTask<bool> GiveUpAsync()
    {
        await _pinging.DisposeAsync();
        return false;
    }

    private async ValueTask SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_isOver && _socket.State == WebSocketState.Open)
            {
                await SendAsync(TransportMessages.Write(TransportMessageType.Complete, Id), cancellationToken);
            }

            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // Nobody listens any more: the connection is dropped instead.
            _socket.Abort();
        }
    }

    private async Task TrySendAsync(byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone, which the next receive will tell.
        }
    }

    private async ValueTask SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }
}
