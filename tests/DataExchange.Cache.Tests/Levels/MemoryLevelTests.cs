using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Tests.Levels;

public sealed class MemoryLevelTests
{
    private const long Now = 1_000_000;
    private const int ValueBytes = 1_000;

    private readonly InvalidationLog _log = new(100, epoch: 1);

    [Fact]
    public void Bytes_never_pass_the_bound()
    {
        var level = new MemoryLevel(_log, 100_000);
        for (var i = 0; i < 1_000; i++)
        {
            Store(level, i);
            Assert.InRange(level.Bytes, 1, 100_000);
        }

        Assert.InRange(level.Count, 50, 100);
        Assert.Equal(1_000 - level.Count, level.Evictions);
    }

    [Fact]
    public void What_is_used_survives_a_scan()
    {
        var level = new MemoryLevel(_log, 200_000);
        var wanted = Enumerable.Range(0, 60).ToList();
        foreach (var i in wanted.Concat(wanted))
        {
            Ask(level, i);
        }

        for (var i = 1_000; i < 6_000; i++)
        {
            Ask(level, i);
            Ask(level, wanted[i % wanted.Count]);
        }

        Assert.InRange(wanted.Count(i => Has(level, i)), 55, 60);
    }

    [Fact]
    public void What_comes_back_soon_after_its_eviction_is_among_the_proven_at_once()
    {
        var level = new MemoryLevel(_log, 100_000);
        for (var i = 0; i < 200; i++)
        {
            Store(level, i);
        }

        var gone = (int)level.Evictions - 1;
        Store(level, gone);
        for (var i = 1_000; i < 1_020; i++)
        {
            Store(level, i);
        }

        Assert.True(Has(level, gone));
    }

    [Fact]
    public void A_value_that_is_larger_than_the_space_is_not_kept()
    {
        var level = new MemoryLevel(_log, 500);
        Store(level, 1);

        Assert.Equal(0, level.Bytes);
        Assert.False(Has(level, 1));
    }

    [Fact]
    public void Of_one_entity_a_bounded_number_of_fields_is_kept_the_newest()
    {
        var level = new MemoryLevel(_log, 1 << 20);
        for (var i = 0; i < 100; i++)
        {
            level.Store([new CacheWrite(Fields.Address(1), Field(i))], Now);
        }

        var found = new CachedField?[100];
        level.Find(Fields.Address(1), [.. Enumerable.Range(0, 100).Select(i => (UInt128)i)], found, Now);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i >= 36), found.Select(f => f is not null));
    }

    [Fact]
    public void Finding_allocates_nothing()
    {
        var level = new MemoryLevel(_log, 1 << 20);
        Store(level, 1);
        var address = Fields.Address(1);
        var found = new CachedField?[2];
        UInt128[] groups = [1, 2];
        level.Find(address, groups, found, Now);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            found[0] = null;
            level.Find(address, groups, found, Now);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotNull(found[0]);
    }

    [Fact]
    public void Finds_stores_and_invalidations_at_once_give_nothing_that_was_invalidated_before()
    {
        var level = new MemoryLevel(_log, 50_000);
        var tag = Fields.Tag(1);
        var wrong = 0;
        Parallel.For(0, 4, worker =>
        {
            var found = new CachedField?[1];
            for (var i = 0; i < 20_000; i++)
            {
                var address = Fields.Address(i % 40);
                if (worker == 0 && i % 50 == 0)
                {
                    _log.Append([tag]);
                }

                var moment = _log.Moment;
                found[0] = null;
                if (level.Find(address, [1], found, Now) && found[0]!.Moment.Sequence < moment.Sequence)
                {
                    Interlocked.Increment(ref wrong);
                }

                level.Store([new CacheWrite(address, Field(1, moment, tag))], Now);
            }
        });

        Assert.Equal(0, wrong);
        Assert.InRange(level.Bytes, 1, 50_000);
    }

    private void Ask(MemoryLevel level, int i)
    {
        if (!Has(level, i))
        {
            Store(level, i);
        }
    }

    private void Store(MemoryLevel level, int i) => level.Store([new CacheWrite(Fields.Address(i), Field(1))], Now);

    private static bool Has(MemoryLevel level, int i) => level.Find(Fields.Address(i), [1], new CachedField?[1], Now);

    private CachedField Field(int group, CacheMoment? moment = null, params CacheTag[] tags) => new()
    {
        Group = (UInt128)group,
        Value = new byte[ValueBytes],
        StoredAt = Now,
        FreshUntil = Now + 1_000,
        ExpiresAt = Now + 1_000,
        Moment = moment ?? _log.Moment,
        Tags = tags,
    };
}
