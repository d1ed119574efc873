using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>Whatever a registry answers, only what was granted and asked for leaves the gateway.</summary>
public sealed class HostileSubgraphTests
{
    private const string Query = "{ citizen(id: 1) { name nationalId } }";

    [Theory]
    [InlineData("""{"data":{"citizen":{"__typename":"Citizen","id":"1","_dx_subject":"1","name":"Ana","nationalId":"CANARY","income":424242001,"mother":{"diagnosis":"CANARY"}},"undescribed":"CANARY"},"extensions":{"trace":"CANARY"},"more":"CANARY"}""")]
    [InlineData("""{"data":{"citizen":{"__typename":"Citizen","nationalId":"CANARY","id":"1","name":"Ana","_dx_subject":"1"}}}""")]
    public async Task Cells_that_were_not_asked_for_are_dropped(string answer)
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Registry.Reply(answer);

        var reply = await system.AskAsync(Query);

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", reply.Data);
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Duplicate_keys_never_show_a_second_value()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Registry.Reply("""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":"Ana","name":"CANARY","citizen":"CANARY"}}}""");

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }");

        Assert.Equal("""{"citizen":null}""", reply.Data);
        Assert.Equal("SUBGRAPH_INVALID_RESPONSE", reply.Code);
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Error_texts_paths_and_extensions_of_a_registry_do_not_leave()
    {
        await using var system = await PeopleSystem.StartAsync();
        var errors = string.Join(',', Enumerable.Repeat("""{"message":"Int cannot represent 'CANARY'","path":["citizen","nationalId","CANARY"],"locations":[{"line":1,"column":1}],"extensions":{"code":"CANARY","stack":"CANARY"}}""", 500));
        system.Registry.Reply($$$"""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":null}},"errors":[{{{errors}}}]}""");

        var reply = await system.AskAsync(Query);

        Assert.Empty(system.Leaks(reply));
        Assert.InRange(reply.Json.GetProperty("errors").GetArrayLength(), 1, 100);
        Assert.DoesNotContain("nationalId", reply.Json.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"citizen":{"__typename":"Conviction","id":"1","name":"Ana"}}}""")]
    [InlineData("""{"data":{"citizen":{"__typename":"CANARY","id":"1","name":"Ana"}}}""")]
    [InlineData("""{"data":{"citizen":"CANARY"}}""")]
    [InlineData("""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":{"x":"CANARY"}}}}""")]
    [InlineData("""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":["CANARY"]}}}""")]
    [InlineData("CANARY")]
    [InlineData("""{"errors":"CANARY"}""")]
    public async Task Answers_of_the_wrong_shape_tell_nothing(string answer)
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Registry.Reply(answer);

        var reply = await system.AskAsync(Query);

        Assert.Equal(200, reply.Status);
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Headers_of_a_registry_do_not_leave_and_those_of_the_client_do_not_arrive()
    {
        await using var system = await PeopleSystem.StartAsync();
        var plain = system.Registry.Script;
        system.Registry.Script = r => plain(r) with { Headers = new Dictionary<string, string> { ["X-Secret"] = "CANARY", ["Set-Cookie"] = "a=CANARY", ["Age"] = "1", ["Access-Control-Allow-Origin"] = "*" } };
        (string, string)[] spoofed =
        [
            ("X-Agency-Id", "G01"), ("X-Consent", "CANARY"), ("X-Forwarded-For", "10.0.0.1"), ("Forwarded", "for=10.0.0.1"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            ("baggage", "agency=G01"), ("Signature", "dx=:AAAA:"), ("DataExchange-Subject", "1"), ("Cookie", "a=b"),
        ];

        var reply = await system.AskAsync(Query, headers: spoofed);

        Assert.Empty(system.Leaks(reply));
        Assert.DoesNotContain(reply.Headers.Keys, h => h.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase) || h is "X-Secret" or "Set-Cookie" or "Age");
        var arrived = Assert.Single(system.Registry.Requests).Headers;
        Assert.All((string[])["x-agency-id", "x-consent", "x-forwarded-for", "forwarded", "baggage", "authorization", "cookie", "dataexchange-subject", "signature"], name => Assert.False(arrived.ContainsKey(name), name));
        Assert.DoesNotContain("0af7651916cd43dd8448eb211c80319c", string.Join(' ', arrived.Values), StringComparison.Ordinal);
    }
}
