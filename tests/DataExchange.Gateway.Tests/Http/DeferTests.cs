using System.Text.Json;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Http;

/// <summary><c>@defer</c> over HTTP: what comes when, in which format, and what a client gets that does not take parts.</summary>
public sealed class DeferTests
{
    private const string Query = "{ citizen(id: 1) { name ... @defer(label: \"tax\") { dues { nodes { year amount } } } } }";

    [Fact]
    public async Task First_part_arrives_while_the_subgraph_of_the_deferred_part_is_held_back()
    {
        await using var system = await PeopleSystem.StartAsync();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = system.Tax.Script;
        system.Tax.Script = request => answer(request) with { Gate = gate.Task };

        using var parts = await PartReader.AskAsync(system, Query);
        var first = await parts.NextAsync();
        gate.SetResult();
        var rest = await parts.RestAsync();

        Assert.Equal("multipart/mixed; boundary=\"graphql\"; incrementalSpec=v0.2", parts.ContentType);
        AssertJson("""{"data":{"citizen":{"name":"Ana"}},"pending":[{"id":"0","path":["citizen"],"label":"tax"}],"hasNext":true}""", first);
        AssertJson(
            """{"incremental":[{"id":"0","data":{"dues":{"nodes":[{"year":2026,"amount":700}]}}}],"completed":[{"id":"0"}],"hasNext":false}""",
            Assert.Single(rest));
    }

    [Fact]
    public async Task Older_format_is_spoken_to_a_client_that_asks_for_it()
    {
        await using var system = await PeopleSystem.StartAsync();

        using var parts = await PartReader.AskAsync(system, Query, "multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9");
        var all = await parts.RestAsync();

        Assert.Equal("multipart/mixed; boundary=\"graphql\"; deferSpec=20220824", parts.ContentType);
        AssertJson("""{"data":{"citizen":{"name":"Ana"}},"hasNext":true}""", all[0]);
        AssertJson("""{"incremental":[{"label":"tax","path":["citizen"],"data":{"dues":{"nodes":[{"year":2026,"amount":700}]}}}],"hasNext":false}""", all[1]);
    }

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;q=0, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;q=0.5, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;deferSpec=20990101, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", "application/json; charset=utf-8")]
    public async Task Client_that_does_not_take_parts_gets_one_answer(string accept, string contentType)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(Query, headers: ("Accept", accept));

        Assert.Equal((200, contentType), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Equal("""{"citizen":{"name":"Ana","dues":{"nodes":[{"year":2026,"amount":700}]}}}""", reply.Data);
        Assert.False(reply.Json.TryGetProperty("hasNext", out _));
    }

    [Theory]
    [InlineData("multipart/mixed, application/json", "incrementalSpec=v0.2")]
    [InlineData("multipart/mixed;deferSpec=20220824, multipart/mixed;incrementalSpec=v0.2, application/json", "incrementalSpec=v0.2")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2;q=0.9, multipart/mixed;deferSpec=20220824, application/json;q=0.9", "deferSpec=20220824")]
    public async Task Format_is_the_one_that_the_client_likes_best(string accept, string spec)
    {
        await using var system = await PeopleSystem.StartAsync();

        using var parts = await PartReader.AskAsync(system, Query, accept);

        Assert.EndsWith(spec, parts.ContentType, StringComparison.Ordinal);
        Assert.Equal(2, (await parts.RestAsync()).Count);
    }

    [Fact]
    public async Task Variable_decides_request_by_request_what_is_deferred()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string query = "query($later: Boolean) { citizen(id: 1) { name ... @defer(if: $later) { dues { nodes { year } } } } }";

        foreach (var (variables, isDeferred) in new[] { ((object?)new { later = true }, true), (new { later = false }, false), (null, true), (new { later = false }, false) })
        {
            using var parts = await PartReader.AskAsync(system, query, variables: variables);

            Assert.Equal(isDeferred, parts.ContentType.StartsWith("multipart/mixed", StringComparison.Ordinal));
            Assert.Equal(200, parts.Status);
        }
    }

    [Fact]
    public async Task Nested_fragments_and_lists_are_announced_object_by_object()
    {
        await using var system = await PeopleSystem.StartAsync();

        using var parts = await PartReader.AskAsync(
            system, "{ citizens { nodes { name ... @defer(label: \"outer\") { dues { nodes { year ... @defer(label: \"inner\") { payer { name } } } } } } } }");
        var all = await parts.RestAsync();

        Assert.Contains("\"path\":[\"citizens\",\"nodes\",1],\"label\":\"outer\"", all[0], StringComparison.Ordinal);
        Assert.DoesNotContain("inner", all[0], StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"citizens\",\"nodes\",0,\"dues\",\"nodes\",0],\"label\":\"inner\"", string.Concat(all), StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"payer\":{\"name\":\"Ana\"}}", string.Concat(all), StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", all[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_subgraph_is_told_with_the_deferred_part_and_not_with_the_first()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Tax.Script = _ => ScriptedReply.Json("oops", 500);

        using var parts = await PartReader.AskAsync(system, Query);
        var all = await parts.RestAsync();

        Assert.False(JsonDocument.Parse(all[0]).RootElement.TryGetProperty("errors", out _));
        var item = JsonDocument.Parse(all[1]).RootElement.GetProperty("incremental")[0];
        Assert.Equal("""{"dues":null}""", item.GetProperty("data").GetRawText());
        Assert.Equal("""["citizen","dues"]""", item.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Deadline_of_the_request_covers_the_later_parts()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:RequestMs"] = "700", ["Limits:SubgraphMs"] = "600" });
        var never = new TaskCompletionSource();
        system.Tax.Script = _ => ScriptedReply.Json("{}") with { Gate = never.Task };

        using var parts = await PartReader.AskAsync(system, Query);
        var all = await parts.RestAsync();

        Assert.Contains("SUBGRAPH_TIMEOUT", all[1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", all[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_of_an_answer_span_its_parts()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:ResponseNodes"] = "5" });

        using var parts = await PartReader.AskAsync(system, Query);
        var all = await parts.RestAsync();

        Assert.Contains("\"name\":\"Ana\"", all[0], StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", all[1], StringComparison.Ordinal);
        Assert.DoesNotContain("2026", all[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_lists_the_directive()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ __schema { directives { name locations args { name defaultValue } } } }");

        Assert.Contains(
            """{"name":"defer","locations":["FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","defaultValue":"true"},{"name":"label","defaultValue":null}]}""",
            reply.Data!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutation_may_not_defer_at_its_root()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("mutation { ... @defer { rename(id: 1, name: \"x\") { name } } }");

        Assert.Equal((400, "GRAPHQL_VALIDATION_FAILED"), (reply.Status, reply.Code));
    }

    // The extensions, with a receipt that changes, are compared elsewhere.
    private static void AssertJson(string expected, string? actual)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(actual!)!.AsObject();
        node.Remove("extensions");
        Assert.Equal(expected, node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
