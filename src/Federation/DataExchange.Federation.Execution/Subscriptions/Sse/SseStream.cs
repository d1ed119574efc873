namespace DataExchange.Federation.Execution.Subscriptions.Sse;

/// <summary>The events <c>next</c> and <c>complete</c> of a response; other events and comments are passed over.</summary>
internal sealed class SseStream(HttpResponseMessage response, Stream body, int maxEventBytes) : IEventStream
{
    private const int PieceBytes = 4096;

    private readonly SseParser _parser = new(maxEventBytes);
    private readonly byte[] _piece = new byte[PieceBytes];
    private int _position;
    private int _length;

    public async ValueTask<SubgraphEvent> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                while (_position < _length)
                {
                    _position += _parser.Take(_piece.AsSpan(_position.._length), out var found);
                    if (found is { } next)
                    {
                        return next;
                    }
                }

                _position = 0;
                _length = await body.ReadAsync(_piece, cancellationToken);
                if (_length == 0)
                {
                    return SubgraphEvent.Ended(StreamEnd.Broken);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ObjectDisposedException)
        {
            return SubgraphEvent.Ended(StreamEnd.Broken);
        }
    }

    /// <summary>Closes the connection, which ends the subscription.</summary>
    public async ValueTask DisposeAsync()
    {
        await body.DisposeAsync();
        response.Dispose();
    }
}
