namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>
/// The events of one subscription at one subgraph, read as they are asked for: who does not ask holds the subgraph back. Not safe for concurrent use;
/// disposing of it tells the subgraph and may be done while an event is waited for.
/// </summary>
public interface IEventStream : IAsyncDisposable
{
    /// <summary>Waits for the next event. After one that ends the stream there is no other.</summary>
    /// <exception cref="OperationCanceledException">The token fired; the stream is of no further use.</exception>
    ValueTask<SubgraphEvent> NextAsync(CancellationToken cancellationToken);
}
