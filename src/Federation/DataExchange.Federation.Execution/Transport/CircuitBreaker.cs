namespace DataExchange.Federation.Execution.Transport;

/// <summary>
/// Closed: all pass. After some failures in a row open: none pass for a while. Then half open: one passes and decides. Safe for concurrent use.
/// </summary>
internal sealed class CircuitBreaker(int failures, TimeSpan pause, TimeProvider time)
{
    private readonly Lock _gate = new();
    private int _inARow;
    private long _openedAt;
    private bool _open;
    private bool _probing;

    /// <summary>Whether a call may be made. Whoever gets true reports how it ended.</summary>
    public bool TryEnter(out bool isProbe)
    {
        isProbe = false;
        if (!Volatile.Read(ref _open))
        {
            return true;
        }

        lock (_gate)
        {
            if (!_open)
            {
                return true;
            }

            isProbe = !_probing && time.GetElapsedTime(_openedAt) >= pause;
            _probing |= isProbe;
            return isProbe;
        }
    }

    /// <summary>Notes how a call ended; whether the breaker is open now where that has changed, else null.</summary>
    public bool? Report(CallVerdict verdict, bool isProbe)
    {
        if (verdict == CallVerdict.Success && !isProbe && Volatile.Read(ref _inARow) == 0)
        {
            return null;
        }

        lock (_gate)
        {
            var wasOpen = _open;
            _probing &= !isProbe;
            switch (verdict)
            {
                case CallVerdict.Success when isProbe || !_open:
                    _inARow = 0;
                    _open = false;
                    break;
                case CallVerdict.Failure when isProbe || (!_open && ++_inARow >= failures):
                    _open = true;
                    _openedAt = time.GetTimestamp();
                    break;
            }

            return _open == wasOpen ? null : _open;
        }
    }
}
