using System.Text.Json;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>What one client does on one WebSocket, to the letter of <c>graphql-transport-ws</c>: first who it is, then operations.</summary>
internal sealed class SocketSession : IAsyncDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(30);

    private readonly SocketServices _services;
    private readonly SocketConnection _connection;
    private readonly HttpRequest _handshake;
    private readonly SocketOperations _operations = new();
    private readonly ITimer _initTimer;
    private ITimer? _expiryTimer;
    private IDisposable? _place;
    private bool _isInitialising;
    private bool _isAcknowledged;
    private Caller? _caller;
    private RequestTerms _terms;

    public SocketSession(SocketServices services, SocketConnection connection, HttpRequest handshake)
    {
        (_services, _connection, _handshake) = (services, connection, handshake);
        _initTimer = CloseAfter(TimeSpan.FromMilliseconds(services.Limits.SocketInitMs), CloseCode.InitTimeout);
    }

    /// <summary>Takes a message; what to close with, or null to go on.</summary>
    public async ValueTask<CloseCode?> TakeAsync(TransportMessage message)
    {
        switch (message.Type)
        {
            case TransportMessageType.ConnectionInit:
                return await InitialiseAsync(message).ConfigureAwait(false);
            case TransportMessageType.Ping:
                await _connection.Writer.SendAsync(TransportMessageType.Pong, null, message.Payload, CancellationToken.None).ConfigureAwait(false);
                return null;
            case TransportMessageType.Pong:
                return null;
            case TransportMessageType.Subscribe:
                return Subscribe(message);
            case TransportMessageType.Complete when message.Id is { } id:
                _operations.Stop(id);
                return null;
            default:
                return CloseCode.Invalid("A client does not send this message, or not without an `id`");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _initTimer.DisposeAsync().ConfigureAwait(false);
        await _operations.StopAllAsync().ConfigureAwait(false);
        if (_expiryTimer is not null)
        {
            await _expiryTimer.DisposeAsync().ConfigureAwait(false);
        }

        _place?.Dispose();
    }

    private async ValueTask<CloseCode?> InitialiseAsync(TransportMessage message)
    {
        if (_isInitialising)
        {
            return CloseCode.TooManyInits;
        }

        _isInitialising = true;
        if (ConnectionInit.Read(_handshake, message.Payload) is not { } init)
        {
            return CloseCode.Invalid("The payload of `connection_init` must be an object, what it says of the client one string each");
        }

        if (_services.Callers.Identification is { } identification)
        {
            var token = await identification.IdentifyAsync(init.Authorization).ConfigureAwait(false);
            if (token.Caller is not { } caller)
            {
                await RecordAsync(Refusal.Unauthenticated(token.Problem!)).ConfigureAwait(false);
                return CloseCode.Forbidden;
            }

            _caller = caller;
        }

        _terms = init.Terms;
        return await AcknowledgeAsync().ConfigureAwait(false);
    }

    private async ValueTask<CloseCode?> AcknowledgeAsync()
    {
        _place = _services.Slots.ClientSockets.TryTake(_caller?.ClientId ?? string.Empty);
        if (_place is null)
        {
            return CloseCode.TooManySockets;
        }

        await _initTimer.DisposeAsync().ConfigureAwait(false);
        var left = (_caller?.ExpiresAt ?? DateTimeOffset.MaxValue) - _services.Time.GetUtcNow();
        _expiryTimer = CloseAfter(left < TimeSpan.Zero ? TimeSpan.Zero : left < s_longest ? left : s_longest, CloseCode.Forbidden);
        _isAcknowledged = true;
        await _connection.Writer.SendAsync(TransportMessageType.ConnectionAck, null, default, CancellationToken.None).ConfigureAwait(false);
        return null;
    }

    private CloseCode? Subscribe(TransportMessage message)
    {
        if (message.Id is not { } id || message.PayloadKind != JsonTokenType.StartObject)
        {
            return CloseCode.Invalid("`subscribe` needs an `id` and an object as `payload`");
        }

        if (!_isAcknowledged)
        {
            return CloseCode.Unauthorized;
        }

        if (_operations.Has(id))
        {
            return CloseCode.Duplicate(id);
        }

        // The buffer that the payload lies in is used again for the next message.
        var request = EnvelopeReader.Read(message.Payload.ToArray(), _services.Limits.VariableBytes);
        if (request.Refusal is { Status: StatusCodes.Status400BadRequest })
        {
            return CloseCode.Invalid("The payload of `subscribe` is not a GraphQL request");
        }

        if (_operations.Count >= _services.Limits.SocketOperations)
        {
            request = Refusal.Of(429, "TOO_MANY_OPERATIONS", $"At most {_services.Limits.SocketOperations} operations run at once on one WebSocket.");
        }

        _operations.Start(id, (free, stop) => RunAsync(new SocketSink(id, _connection.Writer, free), request, stop));
        return null;
    }

    private async Task RunAsync(SocketSink sink, Result<GraphQLRequest> request, CancellationToken stop)
    {
        using var exchange = NewExchange(request.Value);
        try
        {
            using var opening = await _services.Answers.AnswerAsync(exchange, (this, request, stop), static (e, s) => s.Item1.AnswerAsync(e, s.request, s.stop), stop).ConfigureAwait(false);
            await _services.Streams.RunAsync(exchange, opening, sink, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client is not interested any more, or gone.
        }
    }

    private async ValueTask<Answer> AnswerAsync(Exchange exchange, Result<GraphQLRequest> request, CancellationToken stop)
    {
        if (request.IsRefused)
        {
            return request.Refusal!;
        }

        var state = await _services.Fence.EnterAsync(exchange, stop).ConfigureAwait(false);
        return state.IsRefused ? state.Refusal! : await _services.Operations.AnswerAsync(exchange, state.Value!, stop).ConfigureAwait(false);
    }

    private async ValueTask RecordAsync(Refusal refusal)
    {
        using var exchange = NewExchange(null);
        using var recorded = await _services.Answers.AnswerAsync(
            exchange, refusal, static (_, r) => ValueTask.FromResult<Answer>(r), CancellationToken.None).ConfigureAwait(false);
    }

    private Exchange NewExchange(GraphQLRequest? request) => new(RequestIds.Next(_services.Time.GetUtcNow()), _services.Time.GetUtcNow(), _services.Time.GetTimestamp())
    {
        MediaType = ResponseMediaType.GraphQLResponse,
        Caller = _caller,
        Request = request,
        Terms = _terms,
        OperationName = request?.OperationName,
    };

    private ITimer CloseAfter(TimeSpan delay, CloseCode code) =>
        _services.Time.CreateTimer(_ => _ = _connection.CloseAsync(code), null, delay, Timeout.InfiniteTimeSpan);
}
