namespace DataExchange.Federation.Execution.Running;

/// <summary>How long fetches are held back for others to the same subgraph. Not safe for concurrent use, but a timer may still fire when it is disposed of.</summary>
/// <param name="least">The shortest time.</param>
/// <param name="time">The clock.</param>
/// <param name="close">Lets go of what is held back.</param>
internal sealed class BatchWindow(TimeSpan least, TimeProvider time, Action close) : IDisposable
{
    private const int Longest = 10;

    private readonly long _startedAt = time.GetTimestamp();
    private ITimer? _timer;

    /// <summary>Opens or closes the window. It belongs to the fetches that are held back now: those of a later wave get one of their own.</summary>
    public void Set(bool isOpen)
    {
        if (isOpen)
        {
            _timer ??= time.CreateTimer(static close => ((Action)close!)(), close, Length(), Timeout.InfiniteTimeSpan);
        }
        else if (_timer is not null)
        {
            _timer.Dispose();
            _timer = null;
        }
    }

    public void Dispose() => _timer?.Dispose();

    // What came in some time comes again in about that time: on a busy machine the others are a queue away, not a network.
    private TimeSpan Length()
    {
        var elapsed = time.GetElapsedTime(_startedAt);
        return elapsed < least ? least : elapsed > least * Longest ? least * Longest : elapsed;
    }
}
