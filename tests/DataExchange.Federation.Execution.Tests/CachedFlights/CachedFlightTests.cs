using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.CachedFlights;

public sealed class CachedFlightTests
{
    private const string An = """{"data":{"citizen":{"id":"1","name":"An"}}}""";

    [Fact]
    public async Task What_was_answered_is_not_asked_for_again()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);

        var first = await f.RunAsync(CachedPeople.Name());
        var second = await f.RunAsync(CachedPeople.Name());

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", first);
        Assert.Equal(first, second);
        Assert.Single(f.Client.Requests);
        Assert.True(f.Calls[0].IsCached);
        Assert.Equal([new CacheRead("population", "Citizen.id", 1, 0, 0), new CacheRead("population", "Citizen.name", 1, 0, 0)], f.Calls[0].Reads);
    }

    [Fact]
    public async Task Who_asks_for_other_fields_of_an_object_shares_what_is_there()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Reply("""{"data":{"citizen":{"id":"1","age":40}}}""");

        var answer = await f.RunAsync(People.Ask("{ citizen(id: 1) { n: name age } }").Root("population", "{ citizen(id: 1) { n: name age id } }"));
        var again = await f.RunAsync(CachedPeople.Name("age"));

        Assert.Equal("""{"data":{"citizen":{"n":"An","age":40}}}""", answer);
        Assert.Equal("""{"data":{"citizen":{"age":40}}}""", again);
        Assert.Contains("{citizen(id:1){age id}}", f.Client.Requests[1], StringComparison.Ordinal);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task What_the_process_has_forgotten_is_read()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Cache.Evict();

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(CachedPeople.Name()));
        Assert.Single(f.Client.Requests);
    }

    [Fact]
    public async Task Only_entities_that_are_not_known_are_asked_for()
    {
        var f = await WithTaxesAsync(["1", "2"]);
        Citizens(f, "3", "1", "4", "2");

        var answer = await f.RunAsync(CachedPeople.Taxes());

        Assert.Equal("""{"data":{"citizens":[{"debt":30},{"debt":10},{"debt":40},{"debt":20}]}}""", answer);
        Assert.EndsWith("""{"representations":[{"__typename":"Citizen","id":"3"},{"__typename":"Citizen","id":"4"}]}}""", f.Client.Requests[^1], StringComparison.Ordinal);
        Assert.Equal(new CacheRead("tax", "Citizen.debt", 2, 0, 2), f.Calls[1].Reads[0]);
        Assert.False(f.Calls[1].IsCached);
    }

    [Fact]
    public async Task Only_fields_that_are_not_known_are_asked_for()
    {
        var f = await WithTaxesAsync(["1"]);

        var answer = await f.RunAsync(CachedPeople.Taxes("d: debt age"));

        Assert.Equal("""{"data":{"citizens":[{"d":10,"age":1}]}}""", answer);
        Assert.Contains("{__typename...on Citizen{age}}", f.Client.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_lack_different_fields_are_asked_for_in_one_request()
    {
        var f = await WithTaxesAsync(["1"]);
        Citizens(f, "2");
        await f.RunAsync(CachedPeople.Taxes("age"));
        Citizens(f, "1", "2", "3");

        var answer = await f.RunAsync(CachedPeople.Taxes("debt age"));

        Assert.Equal("""{"data":{"citizens":[{"debt":10,"age":1},{"debt":20,"age":2},{"debt":30,"age":3}]}}""", answer);
        Assert.Contains("q0:_entities(representations:$q0){__typename...on Citizen{age}}", f.Client.Requests[^1], StringComparison.Ordinal);
        Assert.Contains("q1:_entities(representations:$q1){__typename...on Citizen{debt}}", f.Client.Requests[^1], StringComparison.Ordinal);
        Assert.Contains("q2:_entities(representations:$q2){__typename...on Citizen{debt age}}", f.Client.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_may_not_be_kept_is_asked_for_alone_every_time()
    {
        var f = await WithTaxesAsync(["1"], new FixedPolicy(("Citizen.age", CacheRule.Never)));

        Assert.Equal("""{"data":{"citizens":[{"debt":10,"age":1}]}}""", await f.RunAsync(CachedPeople.Taxes("debt age")));
        Assert.Equal("""{"data":{"citizens":[{"debt":10,"age":1}]}}""", await f.RunAsync(CachedPeople.Taxes("debt age")));

        Assert.All(f.Client.Requests.TakeLast(2), r => Assert.Contains("{__typename...on Citizen{age}}", r, StringComparison.Ordinal));
        Assert.DoesNotContain(f.Cache.Writes, w => w.Field.Value.AsSpan().SequenceEqual("1"u8));
    }

    [Fact]
    public async Task Other_arguments_are_another_value()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Client.Reply("""{"data":{"citizen":{"id":"2","name":"Ba"}}}""");

        var answer = await f.RunAsync(People.Ask("{ citizen(id: 2) { name } }").Root("population", "{ citizen(id: 2) { id name } }"));

        Assert.Equal("""{"data":{"citizen":{"name":"Ba"}}}""", answer);
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Theory]
    [InlineData("7", "7", 1)]
    [InlineData("7", "8", 2)]
    public async Task Values_of_variables_are_part_of_what_is_found(string one, string other, int requests)
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        var plan = f.Compile(People.Ask("query ($id: ID) { citizen(id: $id) { name } }").Root("population", "{ citizen(id: $id) { id name } }"));

        await f.RunAsync(plan, new ExecutionRequestOf(("id", one)).Request, TestContext.Current.CancellationToken);
        await f.RunAsync(plan, new ExecutionRequestOf(("id", other)).Request, TestContext.Current.CancellationToken);

        Assert.Equal(requests, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Another_revision_of_the_schema_finds_nothing()
    {
        var f = new CachedPeople();
        f.Client.Reply(An);
        await f.RunAsync(CachedPeople.Name());
        f.Policy = new FixedPolicy { SchemaRevision = "2" };

        await f.RunAsync(CachedPeople.Name());

        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_response_with_an_error()
    {
        var f = new CachedPeople();
        f.Client.Reply("""{"data":{"citizen":{"id":"1","name":"An"}},"errors":[{"message":"m"}]}""");

        await f.RunAsync(CachedPeople.Name());

        Assert.Empty(f.Cache.Writes);
    }

    [Fact]
    public async Task Nothing_is_kept_of_an_entity_that_is_not_the_one_asked_for()
    {
        var f = new CachedPeople { VerifiesKeys = true };
        f.Client.Script = body => StubClient.Json(body.Contains("_entities", StringComparison.Ordinal)
            ? """{"data":{"_entities":[{"__typename":"Citizen","id":"2","debt":20}]}}"""
            : """{"data":{"citizens":[{"id":"1"}]}}""");

        var first = await f.RunAsync(CachedPeople.Taxes());
        var second = await f.RunAsync(CachedPeople.Taxes());

        Assert.Contains("answered with another entity than it was asked for", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(2, f.Client.Requests.Count(r => r.Contains("_entities", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_key_that_is_asked_for_again_is_part_of_a_cached_answer()
    {
        var f = new CachedPeople { VerifiesKeys = true };
        f.Client.Script = body => StubClient.Json(body.Contains("_entities", StringComparison.Ordinal)
            ? """{"data":{"_entities":[{"__typename":"Citizen","id":1,"debt":10}]}}"""
            : """{"data":{"citizens":[{"id":"1"}]}}""");

        var first = await f.RunAsync(CachedPeople.Taxes());

        Assert.Equal("""{"data":{"citizens":[{"debt":10}]}}""", first);
        Assert.Equal(first, await f.RunAsync(CachedPeople.Taxes()));
        Assert.Equal(2, f.Client.Requests.Count);
    }

    [Fact]
    public async Task Entities_that_do_not_exist_are_remembered_for_a_moment_only()
    {
        var f = new CachedPeople();
        f.Client.Script = body => StubClient.Json(body.Contains("_entities", StringComparison.Ordinal) ? """{"data":{"_entities":[null]}}""" : """{"data":{"citizens":[{"id":"1"}]}}""");

        var first = await f.RunAsync(CachedPeople.Taxes());
        f.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(first, await f.RunAsync(CachedPeople.Taxes()));
        Assert.Equal(2, f.Client.Requests.Count);
        f.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(first, await f.RunAsync(CachedPeople.Taxes()));

        Assert.Equal(3, f.Client.Requests.Count);
    }

    [Fact]
    public async Task What_is_known_is_answered_when_the_subgraph_is_down()
    {
        var f = await WithTaxesAsync(["1"]);
        Citizens(f, "1", "2");
        var answers = f.Client.Script;
        f.Client.Script = body => body.Contains("_entities", StringComparison.Ordinal) ? SubgraphResponse.Failed(SubgraphOutcome.Unreachable) : answers(body);

        var answer = await f.RunAsync(CachedPeople.Taxes());

        Assert.Equal("""{"data":{"citizens":[{"debt":10},{"debt":null}]},"errors":[{"message":"The service `tax` could not be reached.","path":["citizens",0,"debt"],"extensions":{"code":"SUBGRAPH_UNREACHABLE","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task Errors_about_what_was_asked_for_are_told_at_the_places_of_the_answer()
    {
        var f = await WithTaxesAsync(["1"]);
        Citizens(f, "1", "2");
        var answers = f.Client.Script;
        f.Client.Script = body => body.Contains("_entities", StringComparison.Ordinal)
            ? StubClient.Json("""{"data":{"_entities":[{"__typename":"Citizen","debt":null}]},"errors":[{"message":"m","path":["_entities",0,"debt"]}]}""")
            : answers(body);

        var answer = await f.RunAsync(CachedPeople.Taxes());

        Assert.Equal("""{"data":{"citizens":[{"debt":10},{"debt":null}]},"errors":[{"message":"The service `tax` reported an error.","path":["citizens",1,"debt"],"extensions":{"code":"SUBGRAPH_ERROR","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task What_an_entity_is_tagged_with_is_signed_once_for_all_of_its_fields()
    {
        var f = new CachedPeople();
        Citizens(f, "1", "2");

        await f.RunAsync(CachedPeople.Taxes("debt age"));

        var tags = f.Cache.Signed.Where(m => m.StartsWith(Convert.ToHexString("tag\0"u8), StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(tags);
        Assert.Equal(tags.Distinct(), tags);
    }

    private static async Task<CachedPeople> WithTaxesAsync(string[] ids, ICachePolicy? policy = null)
    {
        var f = new CachedPeople { Policy = policy ?? new FixedPolicy(("Query.citizens", CacheRule.Never)) };
        Citizens(f, ids);
        await f.RunAsync(CachedPeople.Taxes());
        return f;
    }

    private static void Citizens(CachedPeople f, params string[] ids) => f.Client.Script = body => StubClient.Json(
        body.Contains("_entities", StringComparison.Ordinal)
            ? TaxRegistry.Answer(body)
            : "{\"data\":{\"citizens\":[" + string.Join(',', ids.Select(id => "{\"id\":\"" + id + "\"}")) + "]}}");
}
