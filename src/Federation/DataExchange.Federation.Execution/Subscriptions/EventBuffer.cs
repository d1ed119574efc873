using System.Threading.Channels;

namespace DataExchange.Federation.Execution.Subscriptions;

/// <summary>
/// Keeps a bounded number of events for a subscriber. While it is full the subgraph is held back; where that lasts too long the stream is given up. One
/// reader at a time.
/// </summary>
public sealed class EventBuffer : IAsyncDisposable
{
    private readonly Channel<SubgraphEvent> _events;
    private readonly CancellationTokenSource _stop = new();
    private readonly IEventStream _stream;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly Task _pump;
    private StreamEnd _end;

    /// <summary>Begins to read a stream, of which the buffer becomes the owner.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="capacity">Most events kept; at least 1.</param>
    /// <param name="patience">How long a full buffer waits for its subscriber.</param>
    /// <param name="time">The clock.</param>
    public EventBuffer(IEventStream stream, int capacity, TimeSpan patience, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _events = Channel.CreateBounded<SubgraphEvent>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        (_stream, _patience, _time) = (stream, patience, time);
        _pump = PumpAsync();
    }

    /// <summary>Ends when there is an event to take, the end of the stream included.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _events.Reader.WaitToReadAsync(cancellationToken).AsTask();

    /// <summary>Takes the next event, or the end once all events are taken; false where there is nothing to take yet.</summary>
    public bool TryTake(out SubgraphEvent taken)
    {
        if (_events.Reader.TryRead(out taken))
        {
            return true;
        }

        // How it ended is known only once it has.
        var isOver = _events.Reader.Completion.IsCompleted;
        taken = isOver ? SubgraphEvent.Ended(_end) : default;
        return isOver;
    }

    /// <summary>Ends the stream, also towards the subgraph. What is kept can still be taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        await _stream.DisposeAsync();
        _stop.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            SubgraphEvent next;
            do
            {
                next = await _stream.NextAsync(_stop.Token);
            }
            while (next.End is null && await KeepAsync(next));
            _end = next.End ?? (_stop.IsCancellationRequested ? StreamEnd.Completed : StreamEnd.SubscriberTooSlow);
        }
        catch (OperationCanceledException)
        {
            _end = StreamEnd.Completed;
        }
        catch (Exception)
        {
            // The boundary of a background loop: a stream that fails in a way it does not know itself has broken off.
            _end = StreamEnd.Broken;
        }

        _events.Writer.Complete();
    }

    private async ValueTask<bool> KeepAsync(SubgraphEvent next)
    {
        if (_events.Writer.TryWrite(next))
        {
            return true;
        }

        using var clock = new CancellationTokenSource(_patience, _time);
        await using var stop = _stop.Token.UnsafeRegister(static c => ((CancellationTokenSource)c!).Cancel(), clock);
        try
        {
            await _events.Writer.WriteAsync(next, clock.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
