namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>Opens streams of events at subgraphs. Safe for concurrent use.</summary>
public interface IEventSource
{
    /// <summary>
    /// Asks a subgraph for the events of a subscription. A subgraph that cannot be reached, refuses or answers nonsense is no exception: the stream ends
    /// with the reason.
    /// </summary>
    /// <param name="trigger">What to ask.</param>
    /// <param name="cancellationToken">Ends the attempt; an open stream is ended by disposing of it.</param>
    /// <returns>The stream; the caller disposes of it.</returns>
    ValueTask<IEventStream> OpenAsync(TriggerRequest trigger, CancellationToken cancellationToken);
}
