using DataExchange.Testing.Subgraphs;

namespace DataExchange.Testing.Streams;

/// <summary>A subscription that a subgraph was asked for, and through which a test answers.</summary>
public abstract class EventSubscription
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was asked: over a WebSocket the headers are those of the handshake, the body the payload of <c>subscribe</c>.</summary>
    public required RecordedRequest Request { get; init; }

    /// <summary>Ends when the subscriber has ended it, or is gone.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Sends an event.</summary>
    /// <param name="response">The GraphQL response as JSON in one line.</param>
    public abstract Task SendAsync(string response);

    /// <summary>Says that there are no further events.</summary>
    public abstract Task CompleteAsync();

    /// <summary>Sends text as it is: into the event stream, or as a message over the WebSocket.</summary>
    public abstract Task SendRawAsync(string text);

    /// <summary>Sends bytes as they are: into the event stream, or as a binary message over the WebSocket.</summary>
    public abstract Task SendBytesAsync(ReadOnlyMemory<byte> bytes);

    /// <summary>Closes the connection in good order, without a word about the subscription.</summary>
    public abstract Task CloseAsync();

    /// <summary>Cuts the connection.</summary>
    public abstract void Cut();

    internal void End() => _ended.TrySetResult();
}
