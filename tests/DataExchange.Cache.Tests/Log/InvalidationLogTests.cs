using DataExchange.Cache.Log;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Tests.Log;

public sealed class InvalidationLogTests
{
    private readonly InvalidationLog _log = new(length: 3, epoch: 7);

    [Fact]
    public void An_invalidation_counts_up_within_the_epoch()
    {
        _log.Append([Fields.Tag(1), Fields.Tag(2)]);

        Assert.Equal(new CacheMoment(7, 2), _log.Moment);
    }

    [Fact]
    public void A_value_of_an_earlier_moment_with_the_tag_is_invalidated_and_one_of_the_moment_after_is_not()
    {
        var before = Value(7, 0, 1);
        _log.Append([Fields.Tag(1)]);

        Assert.Equal(LogVerdict.Invalidated, _log.Judge(before, out _));
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(7, 1, 1), out _));
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(7, 0, 2), out _));
    }

    [Fact]
    public void Only_as_many_as_allowed_are_remembered_and_older_values_are_below_the_floor()
    {
        for (var i = 0; i < 5; i++)
        {
            _log.Append([Fields.Tag(i)]);
        }

        Assert.Equal(2, _log.Floor);
        Assert.Equal(LogVerdict.BelowFloor, _log.Judge(Value(7, 1, 9), out _));
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(7, 2, 9), out _));
    }

    [Fact]
    public void A_value_of_another_epoch_is_unusable() => Assert.Equal(LogVerdict.OtherEpoch, _log.Judge(Value(8, 0, 1), out _));

    [Fact]
    public void A_value_of_a_moment_that_is_not_known_yet_is_ahead() => Assert.Equal(LogVerdict.Ahead, _log.Judge(Value(7, 1, 1), out _));

    [Fact]
    public void What_is_held_is_unusable_whatever_its_moment_until_it_is_released()
    {
        _log.Hold([Fields.Tag(1)]);
        _log.Hold([Fields.Tag(1)]);
        Assert.Equal(LogVerdict.Invalidated, _log.Judge(Value(7, 0, 1), out _));
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(7, 0, 2), out _));

        _log.Release([Fields.Tag(1)]);
        Assert.Equal(LogVerdict.Invalidated, _log.Judge(Value(7, 0, 1), out _));
        _log.Release([Fields.Tag(1)]);
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(7, 0, 1), out _));
        Assert.Equal(0, _log.HeldCount);
    }

    [Fact]
    public void A_new_epoch_knows_what_the_store_remembers_of_it()
    {
        _log.Begin(9, floor: 10, [Fields.Tag(1), Fields.Tag(2)]);

        Assert.Equal(new CacheMoment(9, 12), _log.Moment);
        Assert.Equal(LogVerdict.Invalidated, _log.Judge(Value(9, 10, 1), out _));
        Assert.Equal(LogVerdict.Usable, _log.Judge(Value(9, 11, 1), out _));
        Assert.Equal(LogVerdict.BelowFloor, _log.Judge(Value(9, 9, 5), out _));
        Assert.Equal(LogVerdict.OtherEpoch, _log.Judge(Value(7, 0, 5), out _));
    }

    [Fact]
    public void Each_change_is_another_version()
    {
        var versions = new List<long> { _log.Version };
        _log.Append([Fields.Tag(1)]);
        versions.Add(_log.Version);
        _log.Hold([Fields.Tag(1)]);
        versions.Add(_log.Version);
        _log.Release([Fields.Tag(1)]);
        versions.Add(_log.Version);
        _log.Begin(8, 0, []);
        versions.Add(_log.Version);

        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    private static CachedField Value(long epoch, long sequence, int tag) => new()
    {
        Group = 1,
        Value = [],
        StoredAt = 0,
        FreshUntil = 1,
        ExpiresAt = 1,
        Moment = new CacheMoment(epoch, sequence),
        Tags = [Fields.Tag(tag)],
    };
}
