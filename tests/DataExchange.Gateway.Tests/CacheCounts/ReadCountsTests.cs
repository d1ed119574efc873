using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Gateway.CacheCounts;

namespace DataExchange.Gateway.Tests.CacheCounts;

public sealed class ReadCountsTests
{
    [Fact]
    public void Counts_add_up_over_calls_and_stand_in_ordinal_order()
    {
        var counts = new ReadCounts();
        counts.Add([Call(new CacheRead("tax", "B.b", 1, 2, 3), new CacheRead("tax", "A.a", 0, 0, 1)), Call(new CacheRead("land", "C.c", 5, 0, 0))]);
        counts.Add([Call(), Call(new CacheRead("tax", "B.b", 10, 0, 0))]);
        Assert.Equal([new("land", "C.c", 5, 0, 0), new("tax", "A.a", 0, 0, 1), new("tax", "B.b", 11, 2, 3)], counts.Read());
    }

    [Fact]
    public void Fields_beyond_the_bound_are_counted_together_by_registry()
    {
        var counts = new ReadCounts(maxFields: 2);
        counts.Add([Call([.. Enumerable.Range(0, 5).Select(i => new CacheRead("tax", $"A.f{i}", 1, 0, 0))])]);
        counts.Add([Call(new CacheRead("tax", "A.f0", 1, 0, 0), new CacheRead("tax", "A.f4", 0, 0, 1), new CacheRead("land", "B.b", 0, 1, 0))]);
        Assert.Equal([new("land", ReadCounts.Others, 0, 1, 0), new("tax", ReadCounts.Others, 3, 0, 1), new("tax", "A.f0", 2, 0, 0), new("tax", "A.f1", 1, 0, 0)], counts.Read());
    }

    [Fact]
    public async Task Counts_of_many_threads_are_all_there()
    {
        var counts = new ReadCounts();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                counts.Add([Call(new CacheRead("tax", $"A.f{(i + t) % 7}", 1, 1, 1))]);
            }
        })));
        Assert.Equal((7, 80_000L), (counts.Read().Length, counts.Read().Sum(c => c.Hits)));
    }

    [Fact]
    public void Calls_without_reads_cost_nothing()
    {
        var counts = new ReadCounts();
        SubgraphCall[] calls = [Call(), Call()];
        counts.Add(calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        counts.Add(calls);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Known_fields_are_counted_without_an_allocation()
    {
        var counts = new ReadCounts();
        SubgraphCall[] calls = [Call(new CacheRead("tax", "B.b", 1, 2, 3), new CacheRead("tax", "A.a", 0, 0, 1))];
        counts.Add(calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        counts.Add(calls);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static SubgraphCall Call(params CacheRead[] reads) => new("tax", SubgraphOutcome.Answered, 200, 0, TimeSpan.Zero) { Reads = reads };
}
