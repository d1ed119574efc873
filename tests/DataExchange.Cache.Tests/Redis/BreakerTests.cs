using DataExchange.Cache.Client;
using DataExchange.Cache.Redis;
using DataExchange.Cache.Statistics;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Redis;

public sealed class BreakerTests
{
    private readonly Breaker _breaker;

    public BreakerTests()
    {
        var time = new VirtualTime();
        _breaker = new Breaker(new Notices(new CacheCounters(), new EpochCounter(time), time, NullLogger.Instance));
    }

    [Fact]
    public void It_opens_at_the_third_failure_on_end_and_not_before()
    {
        _breaker.Failed(RedisTrouble.Slow);
        _breaker.Failed(RedisTrouble.Slow);
        _breaker.Answered();
        _breaker.Failed(RedisTrouble.Slow);
        _breaker.Failed(RedisTrouble.Slow);
        Assert.True(_breaker.IsClosed);

        _breaker.Failed(RedisTrouble.Slow);
        Assert.Equal(BreakerState.Open, _breaker.State);
    }

    [Fact]
    public void It_closes_only_after_the_background_was_answered()
    {
        Open();
        _breaker.Answered();
        Assert.Equal(BreakerState.Open, _breaker.State);

        _breaker.Probe();
        Assert.Equal(BreakerState.HalfOpen, _breaker.State);
        _breaker.Failed(RedisTrouble.Unreachable);
        Assert.Equal(BreakerState.Open, _breaker.State);

        _breaker.Probe();
        _breaker.Close();
        Assert.True(_breaker.IsClosed);
    }

    private void Open()
    {
        for (var i = 0; i < 3; i++)
        {
            _breaker.Failed(RedisTrouble.Slow);
        }
    }
}
