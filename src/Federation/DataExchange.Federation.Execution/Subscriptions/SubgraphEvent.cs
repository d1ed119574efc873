namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>An event of a subscription, or the end of its stream.</summary>
/// <param name="Payload">The GraphQL response that the subgraph sent, as it sent it: JSON in UTF-8 as far as the subgraph keeps to it; empty at the end.</param>
/// <param name="End">How the stream ended; null for an event.</param>
public readonly record struct SubgraphEvent(ReadOnlyMemory<byte> Payload, StreamEnd? End)
{
    /// <summary>The end of a stream.</summary>
    public static SubgraphEvent Ended(StreamEnd end) => new(default, end);
}
