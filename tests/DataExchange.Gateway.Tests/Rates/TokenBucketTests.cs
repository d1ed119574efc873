using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Rates;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Rates;

/// <summary>Units come in with time and are spent by requests; what is overspent is paid by waiting.</summary>
public sealed class TokenBucketTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void Bucket_gives_its_burst_at_once_and_its_rate_from_then_on()
    {
        var bucket = new TokenBucket(perSecond: 10, burst: 5, _time);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(bucket.TryTake()));
        Assert.Equal(100, bucket.TryTake()!.Value.TotalMilliseconds, tolerance: 0.001);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Null(bucket.TryTake());
        Assert.NotNull(bucket.TryTake());
    }

    [Fact]
    public void Bucket_never_keeps_more_than_its_burst()
    {
        var bucket = new TokenBucket(perSecond: 10, burst: 5, _time);
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(5, Enumerable.Range(0, 1_000).Count(_ => bucket.TryTake() is null));
    }

    [Fact]
    public void Request_that_costs_more_makes_the_next_one_wait()
    {
        var bucket = new TokenBucket(perSecond: 10, burst: 5, _time);
        Assert.Null(bucket.TryTake());

        bucket.Charge(7);

        Assert.Equal(400, bucket.TryTake()!.Value.TotalMilliseconds, tolerance: 0.001);
        _time.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Null(bucket.TryTake());
    }

    [Fact]
    public void Debt_is_bounded_by_the_burst()
    {
        var bucket = new TokenBucket(perSecond: 10, burst: 5, _time);

        bucket.Charge(1_000_000);

        Assert.Equal(600, bucket.TryTake()!.Value.TotalMilliseconds, tolerance: 0.001);
    }

    [Fact]
    public void Agency_beyond_its_rate_is_refused_and_told_when_to_return_and_others_are_not()
    {
        var rates = new AgencyRates(new LimitOptions { AgencyUnitsPerSecond = 1, AgencyBurst = 3 }, _time);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(rates.Admit("H29")));
        var refusal = rates.Admit("H29");
        Assert.Equal((429, "LIMIT_EXCEEDED", 1), (refusal!.Status, refusal.Code, refusal.RetryAfterSeconds));
        Assert.Null(rates.Admit("G12"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(rates.Admit("H29"));
    }

    [Fact]
    public void Cost_is_charged_by_its_units_beyond_the_first()
    {
        var rates = new AgencyRates(new LimitOptions { AgencyUnitsPerSecond = 1, AgencyBurst = 3, CostPerUnit = 100 }, _time);

        rates.Charge("cheap", 100);
        rates.Charge("dear", 400);

        Assert.Null(rates.Admit("cheap"));
        Assert.Equal(1, rates.Admit("dear")!.RetryAfterSeconds);
    }

    [Fact]
    public void Agencies_beyond_number_do_not_fill_the_memory()
    {
        var rates = new AgencyRates(new LimitOptions { AgencyUnitsPerSecond = 1_000, AgencyBurst = 1 }, _time);

        for (var i = 0; i < 100_000; i++)
        {
            Assert.Null(rates.Admit($"A{i}"));
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(rates.Count, 1, 4_097);
    }
}
