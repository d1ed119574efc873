using System.Text;
using System.Threading.Channels;
using DataExchange.Federation.Execution.Subscriptions;

namespace DataExchange.Federation.Execution.Tests.Subscriptions;

/// <summary>A stream of events that a test fills, and that tells how often it was asked.</summary>
internal sealed class ScriptedStream : IEventStream
{
    private readonly Channel<SubgraphEvent> _events = Channel.CreateUnbounded<SubgraphEvent>();
    private readonly Channel<int> _asked = Channel.CreateUnbounded<int>();

    /// <summary>How often an event was asked for.</summary>
    public int Asked { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Thrown once there are no further events; null for none.</summary>
    public Exception? Failure { get; init; }

    public ScriptedStream With(params string[] payloads)
    {
        foreach (var payload in payloads)
        {
            _events.Writer.TryWrite(new SubgraphEvent(Encoding.UTF8.GetBytes(payload), null));
        }

        return this;
    }

    public ScriptedStream Ending(StreamEnd end)
    {
        _events.Writer.TryWrite(SubgraphEvent.Ended(end));
        return this;
    }

    /// <summary>Ends when an event was asked for that often.</summary>
    public async Task AskedAsync(int times)
    {
        while (await _asked.Reader.ReadAsync(TestContext.Current.CancellationToken) < times)
        {
        }
    }

    public ValueTask<SubgraphEvent> NextAsync(CancellationToken cancellationToken)
    {
        _asked.Writer.TryWrite(++Asked);
        return Failure is not null && !_events.Reader.TryPeek(out _) ? throw Failure : _events.Reader.ReadAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return default;
    }
}
