using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.CachedFlights;

public sealed class MutationTests
{
    [Theory]
    [InlineData("""{"data":{"first":{"id":"1","name":"Ba"}}}""", 2)]
    [InlineData("""{"data":{"first":{"id":"2","name":"Ba"}}}""", 1)]
    [InlineData("""{"data":{"first":null}}""", 2)]
    [InlineData("""{"data":null,"errors":[{"message":"m"}]}""", 2)]
    [InlineData("no JSON", 2)]
    public async Task What_a_mutation_returns_is_asked_for_again(string reply, int queries) => Assert.Equal(queries, await QueriesAsync("population", _ => StubClient.Json(reply)));

    [Fact]
    public async Task A_mutation_of_which_nobody_knows_what_came_of_it_makes_all_of_the_subgraph_outdated() =>
        Assert.Equal(2, await QueriesAsync("population", _ => SubgraphResponse.Failed(SubgraphOutcome.TimedOut)));

    [Fact]
    public async Task A_mutation_that_never_arrived_changes_nothing() =>
        Assert.Equal(1, await QueriesAsync("population", _ => SubgraphResponse.Failed(SubgraphOutcome.Unreachable)));

    [Fact]
    public async Task What_another_subgraph_said_stays() =>
        Assert.Equal(1, await QueriesAsync("tax", _ => StubClient.Json("""{"data":{"first":{"id":"1","name":"Ba"}}}""")));

    private static async Task<int> QueriesAsync(string subgraph, Func<string, SubgraphResponse> reply)
    {
        var f = new CachedPeople();
        f.Client.Script = body => body.Contains("mutation", StringComparison.Ordinal) ? reply(body) : StubClient.Json("""{"data":{"citizen":{"id":"1","name":"An"}}}""");
        var lookup = People.Ask("{ citizen(id: 1) { name } }").Root("population", "{ citizen(id: 1) { id name } }");
        await f.RunAsync(lookup);
        await f.RunAsync(People.Ask("mutation { first { name } }").Root(subgraph, "{ first { id name } }"));
        await f.RunAsync(lookup);
        return f.Client.Requests.Count(r => !r.Contains("mutation", StringComparison.Ordinal));
    }
}
