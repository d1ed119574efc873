using DataExchange.Cache.Client;
using DataExchange.Cache.Statistics;

namespace DataExchange.Cache.Redis;

/// <summary>Stops asking Redis after a few failures on end; the background finds out when it answers again. Safe for concurrent use.</summary>
internal sealed class Breaker(Notices notices)
{
    private const int MostFailures = 3;

    private readonly Lock _gate = new();
    private volatile int _failures;
    private volatile BreakerState _state;

    public BreakerState State => _state;

    public bool IsClosed => _state == BreakerState.Closed;

    public void Failed(RedisTrouble trouble)
    {
        lock (_gate)
        {
            _failures++;
            if (_state == BreakerState.Closed && _failures < MostFailures)
            {
                return;
            }

            if (_state == BreakerState.Closed)
            {
                notices.BreakerOpened(trouble.ToString());
            }

            _state = BreakerState.Open;
        }
    }

    public void Answered()
    {
        if (_failures > 0 && _state == BreakerState.Closed)
        {
            _failures = 0;
        }
    }

    /// <summary>The background tries.</summary>
    public void Probe()
    {
        lock (_gate)
        {
            _state = _state == BreakerState.Open ? BreakerState.HalfOpen : _state;
        }
    }

    /// <summary>The background was answered, and soon enough.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _failures = 0;
            if (_state != BreakerState.Closed)
            {
                _state = BreakerState.Closed;
                notices.BreakerClosed();
            }
        }
    }
}
