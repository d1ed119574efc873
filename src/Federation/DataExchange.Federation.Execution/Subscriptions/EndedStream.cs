namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>A stream without, or with one, event.</summary>
internal sealed class EndedStream(StreamEnd end, ReadOnlyMemory<byte>? only = null) : IEventStream
{
    private ReadOnlyMemory<byte>? _only = only;

    public ValueTask<SubgraphEvent> NextAsync(CancellationToken cancellationToken)
    {
        var payload = _only;
        _only = null;
        return ValueTask.FromResult(payload is { } bytes ? new SubgraphEvent(bytes, null) : SubgraphEvent.Ended(end));
    }

    public ValueTask DisposeAsync() => default;
}
