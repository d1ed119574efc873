using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Identity;

/// <summary>A token with scopes writes only if <c>write</c> is among them.</summary>
public sealed class ScopeTests
{
    private const string Mutation = "mutation { rename(id: 1, name: \"n\") { name } }";

    [Theory]
    [InlineData("read", 403)]
    [InlineData("read Write", 403)]
    [InlineData("writer", 403)]
    [InlineData("read write", 200)]
    [InlineData("write", 200)]
    [InlineData(null, 200)]
    public async Task Mutation_needs_the_scope_write(string? scope, int status)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.AskAsync(Mutation, system.Gateway.Tokens.Of(PeopleAccess.Client, scope: scope));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? 1 : 0, system.Registry.Requests.Count);
        Assert.Equal(status == 200 ? null : "FORBIDDEN", reply.Code);
        Assert.Single(system.Gateway.Log.Records);
    }

    [Fact]
    public async Task Query_needs_no_scope_in_particular()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.AskAsync("{ citizen(id: 1) { name } }", system.Gateway.Tokens.Of(PeopleAccess.Client, scope: "read"));

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", reply.Data);
    }

    [Fact]
    public async Task Document_with_a_query_and_a_mutation_is_judged_by_the_operation_that_runs()
    {
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client, scope: "read");
        const string Both = "query Q { citizen(id: 1) { name } } mutation M { rename(id: 1, name: \"n\") { name } }";

        Assert.Equal(200, (await system.Gateway.Client.AskAsync(Both, token, operationName: "Q")).Status);
        Assert.Equal(403, (await system.Gateway.Client.AskAsync(Both, token, operationName: "M")).Status);
    }
}
