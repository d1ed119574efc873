using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>What runs is what was decided: the operation named, under the variables sent, whatever was planned before.</summary>
public sealed class OperationChoiceTests
{
    private const string Two = "query A { citizen(id: 1) { name } } query B { citizen(id: 1) { ...F } } fragment F on Citizen { name nationalId }";

    [Theory]
    [InlineData("A", """{"citizen":{"name":"Ana"}}""", 0)]
    [InlineData("B", """{"citizen":{"name":"Ana","nationalId":null}}""", 1)]
    public async Task Of_several_operations_the_named_one_is_decided(string name, string data, int denied)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(Two, operationName: name);

        Assert.Equal(data, reply.Data);
        Assert.Equal(denied, reply.Denied.Count);
        Assert.Equal(name, system.Gateway.Log.Last.OperationName);
        Assert.DoesNotContain("nationalId", system.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("C")]
    [InlineData("")]
    public async Task Of_several_operations_an_unnamed_or_unknown_one_is_refused(string? name)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(Two, operationName: name);

        Assert.Equal((400, "OPERATION_RESOLUTION_FAILURE"), (reply.Status, reply.Code));
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Field_included_by_a_variable_after_the_plan_was_made_is_still_denied()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Query = "query($x: Boolean!) { citizen(id: 1) { name income @include(if: $x) nationalId @skip(if: $x) } }";

        var without = await system.AskAsync(Query, new { x = false });
        var with = await system.AskAsync(Query, new { x = true });

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", without.Data);
        Assert.Equal("""{"citizen":{"name":"Ana","income":null}}""", with.Data);
        Assert.DoesNotContain("income", system.Asked, StringComparison.Ordinal);
        Assert.DoesNotContain("nationalId", system.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_that_differ_in_one_literal_have_plans_of_their_own()
    {
        await using var system = await PeopleSystem.StartAsync();

        var ana = await system.AskAsync("{ citizen(id: 1) { name } }");
        var eve = await system.AskAsync("{ citizen(id: 2) { name } }");

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", ana.Data);
        Assert.Equal("""{"citizen":{"name":"Eve"}}""", eve.Data);
    }

    [Fact]
    public async Task Plan_of_one_client_is_never_used_for_another()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Query = "{ citizen(id: 1) { name } }";

        var granted = await system.AskAsync(Query);
        var other = await system.Gateway.Client.AskAsync(Query, system.Gateway.Tokens.Of("VN:GOV:H29:nobody"));

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", granted.Data);
        Assert.Equal("""{"citizen":null}""", other.Data);
        Assert.Single(system.Registry.Requests);
    }

    [Fact]
    public async Task Concurrent_requests_of_two_clients_never_mix()
    {
        await using var system = await PeopleSystem.StartAsync();
        var nobody = system.Gateway.Tokens.Of("VN:GOV:H29:nobody");

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
            (i, Reply: i % 2 == 0
                ? await system.AskAsync($"query Q{i % 7} {{ citizen(id: {1 + (i % 4 / 2)}) {{ name nationalId }} }}")
                : await system.Gateway.Client.AskAsync($"query Q{i % 7} {{ citizen(id: {1 + (i % 4 / 2)}) {{ name nationalId }} }}", nobody))));

        Assert.All(replies, r => Assert.Equal(
            r.i % 2 == 1 ? """{"citizen":null}""" : $$$"""{"citizen":{"name":"{{{(r.i % 4 / 2 == 0 ? "Ana" : "Eve")}}}","nationalId":null}}""",
            r.Reply.Data));
        Assert.Equal(200, system.Gateway.Log.Records.Count);
    }
}
