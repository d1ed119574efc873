using DataExchange.AccessLog.Records;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Gateway.Records;

namespace DataExchange.Gateway.Tests.Records;

/// <summary>What a record says of questions to registries: who was really asked, and what the cache knew.</summary>
public sealed class RecordedCallsTests
{
    [Fact]
    public void Registries_are_those_that_were_sent_something_once_each() =>
        Assert.Equal(["tax", "land"], RecordedCalls.RegistriesOf([Call("tax"), Call("population", isCached: true), Call("land"), Call("tax", isCached: true), Call("tax")]));

    [Fact]
    public void Registry_whose_part_the_cache_knew_was_not_asked() => Assert.Empty(RecordedCalls.RegistriesOf([Call("tax", isCached: true)]));

    [Fact]
    public void Reads_are_summed_over_the_calls_of_one_part()
    {
        var reads = RecordedCalls.ReadsOf(
        [
            Call("tax", reads: [new("tax", "Citizen.dues", 0, 0, 3), new("tax", "Citizen.name", 2, 0, 0)]),
            Call("land"),
            Call("tax", isCached: true, reads: [new("tax", "Citizen.dues", 4, 1, 0)]),
        ]);
        Assert.Equal([new("tax", "Citizen.dues", 4, 1, 3), new("tax", "Citizen.name", 2, 0, 0)], reads);
    }

    [Fact]
    public void Calls_of_which_nothing_may_be_kept_have_no_reads() => Assert.True(RecordedCalls.ReadsOf([Call("tax"), Call("land")]) == RecordedReads.Empty);

    private static SubgraphCall Call(string subgraph, bool isCached = false, CacheRead[]? reads = null) =>
        new(subgraph, SubgraphOutcome.Answered, 200, 0, TimeSpan.Zero) { IsCached = isCached, Reads = reads ?? [] };
}
