using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DataExchange.Gateway.Tests.Subscriptions.Sse;

/// <summary>GraphQL over server-sent events, distinct connections mode. See https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md.</summary>
public sealed class SseTests
{
    private const string Names = "subscription { renamed { id name } }";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscription_streams_events_with_what_other_services_add_and_completes_with_its_source(bool get)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, "subscription { renamed { name dues { nodes { amount } } } }", system.Token, get: get);
        var subscription = await system.OpenedAsync();

        await system.EmitAsync(subscription);
        await system.EmitAsync(subscription);
        await subscription.CompleteAsync();

        Assert.Equal((200, "text/event-stream"), (client.Status, client.MediaType));
        Assert.Equal("""{"renamed":{"name":"Ana","dues":{"nodes":[{"amount":700}]}}}""", (await client.NextAsync())!.Result);
        Assert.Equal("""{"renamed":{"name":"Ana","dues":{"nodes":[{"amount":700}]}}}""", (await client.NextAsync())!.Result);
        Assert.Equal("complete", (await client.NextAsync())!.Name);
        Assert.Null(await client.NextAsync());
        Assert.Equal(2, system.Tax.Requests.Count);
    }

    [Fact]
    public async Task Arguments_and_variables_reach_the_source()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, "subscription($id: ID) { renamed(id: $id) { name } }", system.Token, new { id = "1" });

        var subscription = await system.OpenedAsync();

        Assert.Equal("""{"id":"1"}""", subscription.Request.Variables);
        Assert.Equal("text/event-stream", subscription.Request.Headers["accept"]);
    }

    [Theory]
    [InlineData("{ citizen(id: 1) { name } }", """{"citizen":{"name":"Ana"}}""")]
    [InlineData("mutation { rename(id: 1, name: \"x\") { id } }", """{"rename":{"id":"1"}}""")]
    public async Task Query_or_mutation_is_one_event(string query, string expected)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, query, system.Token);

        Assert.Equal(expected, (await client.NextAsync())!.Result);
        Assert.Equal("complete", (await client.NextAsync())!.Name);
        Assert.Null(await client.NextAsync());
    }

    [Fact]
    public async Task Client_that_takes_either_gets_a_query_as_json_and_a_subscription_as_a_stream()
    {
        await using var system = await EventSystem.StartAsync();
        const string Accept = "application/graphql-response+json, text/event-stream";
        using var query = await SseClient.AskAsync(system.Gateway.Url, "{ citizen(id: 1) { name } }", system.Token, accept: Accept);
        using var subscription = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token, accept: Accept);

        Assert.Equal("application/graphql-response+json", query.MediaType);
        Assert.Equal("text/event-stream", subscription.MediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task Subscription_without_a_stream_is_refused(string accept)
    {
        await using var system = await EventSystem.StartAsync();
        var reply = await system.Gateway.Client.AskAsync(Names, system.Token, headers: [("Accept", accept)]);

        Assert.Equal((400, "SUBSCRIPTIONS_NOT_SUPPORTED"), (reply.Status, reply.Code));
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData("subscription { nope }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription {", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { renamed { name } other: renamed { name } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Operation_that_is_not_valid_is_told_through_the_stream(string query, string code)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, query, system.Token);

        Assert.Equal(200, client.Status);
        Assert.Equal(code, (await client.NextAsync())!.Code);
        Assert.Equal("complete", (await client.NextAsync())!.Name);
    }

    [Fact]
    public async Task Subscription_that_is_not_granted_asks_nobody()
    {
        await using var system = await EventSystem.StartAsync(PeopleAccess.Usual);
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);

        Assert.Equal("FORBIDDEN", (await client.NextAsync())!.Code);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Request_without_a_token_has_status_401()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, null);

        Assert.Equal((401, "application/graphql-response+json"), (client.Status, client.MediaType));
    }

    [Fact]
    public async Task Source_that_breaks_off_is_an_error_and_the_end()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);

        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("next", (await client.NextAsync())!.Name);

        subscription.Cut();

        Assert.Equal("SUBGRAPH_STREAM_BROKEN", (await client.NextAsync())!.Code);
        Assert.Equal("complete", (await client.NextAsync())!.Name);
    }

    [Fact]
    public async Task Client_that_goes_away_ends_the_source()
    {
        await using var system = await EventSystem.StartAsync();
        var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();

        client.Dispose();

        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Silent_stream_is_kept_alive_by_comments()
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("next", (await client.NextAsync())!.Name);

        time.Advance(TimeSpan.FromSeconds(36));
        await system.EmitAsync(subscription);
        await client.NextAsync();

        Assert.Equal(4, client.Comments);
    }

    [Fact]
    public async Task Token_that_expires_ends_the_stream()
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("next", (await client.NextAsync())!.Name);

        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(31));

        Assert.Equal("UNAUTHENTICATED", (await client.NextAsync())!.Code);
        Assert.Equal("complete", (await client.NextAsync())!.Name);
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Process_that_ends_completes_the_stream()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();

        system.Gateway.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal("complete", (await client.NextAsync())!.Name);
        Assert.Null(await client.NextAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }
}
