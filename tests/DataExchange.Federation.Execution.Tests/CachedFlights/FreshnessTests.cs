using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.CachedFlights;

public sealed class FreshnessTests
{
    private const string An = """{"data":{"citizen":{"id":"1","name":"An"}}}""";
    private const string Ba = """{"data":{"citizen":{"id":"1","name":"Ba"}}}""";

    [Theory]
    [InlineData(59, 1)]
    [InlineData(61, 2)]
    public async Task A_value_lives_as_long_as_its_rule_says(int seconds, int requests) => Assert.Equal(requests, await RequestsAsync(new FixedPolicy(), null, seconds));

    [Theory]
    [InlineData(19, 1)]
    [InlineData(21, 2)]
    public async Task The_shortest_lived_of_all_that_is_below_counts(int seconds, int requests) =>
        Assert.Equal(requests, await RequestsAsync(new FixedPolicy(("Citizen.name", new CacheRule(20, int.MaxValue, 0))), null, seconds));

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 2)]
    public async Task An_agreement_bounds_what_the_schema_gives(int seconds, int requests) =>
        Assert.Equal(requests, await RequestsAsync(new FixedPolicy(("Citizen.name", new CacheRule(null, 30, 0))), null, seconds));

    [Theory]
    [InlineData(9, 1)]
    [InlineData(11, 2)]
    public async Task The_response_bounds_it_too(int seconds, int requests) =>
        Assert.Equal(requests, await RequestsAsync(new FixedPolicy(), new ResponseFreshness(true, 10, true), seconds));

    [Fact]
    public async Task A_response_that_is_not_to_be_stored_is_not() =>
        Assert.Equal(2, await RequestsAsync(new FixedPolicy(), new ResponseFreshness(false, int.MaxValue, true), 0));

    [Fact]
    public async Task Who_may_use_younger_values_only_asks_again_although_another_may_use_it()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Time.Advance(TimeSpan.FromSeconds(30));

        f.Policy = new FixedPolicy(("Citizen.name", new CacheRule(null, 20, 0)));
        await f.RunAsync(CachedPeople.Name());

        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Who_may_not_use_kept_values_at_all_asks_always()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());

        f.Policy = new FixedPolicy(("Citizen.name", new CacheRule(null, 0, 0)));
        await f.RunAsync(CachedPeople.Name());
        await f.RunAsync(CachedPeople.Name());

        Assert.Equal(3, f.Client.Requests.Count);
        Assert.Single(f.Cache.Writes, w => w.Field.Value.AsSpan().SequenceEqual("\"An\""u8));
    }

    [Fact]
    public async Task A_stale_value_serves_while_it_is_asked_for_again()
    {
        var f = new CachedPeople { Policy = new FixedPolicy { Default = new CacheRule(60, int.MaxValue, 300) } };
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Reply(Ba);
        f.Time.Advance(TimeSpan.FromSeconds(100));

        Assert.Contains("An", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
        Assert.Contains("Ba", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task A_stale_value_serves_when_the_subgraph_is_down_and_no_longer_than_allowed()
    {
        var f = new CachedPeople { Policy = new FixedPolicy { Default = new CacheRule(60, int.MaxValue, 300) } };
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Script = _ => SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
        f.Time.Advance(TimeSpan.FromSeconds(299));

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(CachedPeople.Name()));

        f.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("could not be reached", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_bound_of_the_agreement_nothing_stale_serves()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Script = _ => SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
        f.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Contains("could not be reached", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_near_its_end_is_asked_for_before_it()
    {
        var f = new CachedPeople { Policy = new FixedPolicy { Default = new CacheRule(60, int.MaxValue, 61) } };
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Reply(Ba);
        f.Time.Advance(TimeSpan.FromSeconds(50));

        Assert.Contains("An", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
        f.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("Ba", await f.RunAsync(CachedPeople.Name()), StringComparison.Ordinal);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    private static async Task<int> RequestsAsync(ICachePolicy policy, ResponseFreshness? freshness, int seconds)
    {
        var f = new CachedPeople { Policy = policy };
        f.Client.Reply(An, freshness);
        await f.RunAsync(CachedPeople.Name());
        f.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(CachedPeople.Name()));
        return f.Client.Requests.Count;
    }
}
