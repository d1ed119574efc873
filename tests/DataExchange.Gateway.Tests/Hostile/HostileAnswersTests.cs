using System.Text;
using System.Text.Json;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Hostile;

/// <summary>
/// A subgraph that answers with garbage, too much, too deep, too slow, duplicate keys, wrong order, wrong type names, null for non-null, 500 with HTML:
/// contained in its fields every time, what others supply is served, the process lives, memory is bounded.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class HostileAnswersTests
{
    private const string Query = "{ citizens { nodes { name dues { nodes { amount } } } } provinces { name } }";
    private const string Contained = """{"citizens":{"nodes":[{"name":"Ana","dues":null},{"name":"Eve","dues":null}]},"provinces":[{"name":"Hà Nội"}]}""";
    private const string Whole = """{"citizens":{"nodes":[{"name":"Ana","dues":{"nodes":[{"amount":700}]}},{"name":"Eve","dues":{"nodes":[{"amount":700}]}}]},"provinces":[{"name":"Hà Nội"}]}""";
    private const long AllowedBytes = 64 * 1024 * 1024;

    private static string Entity(string id, string more = "") => $$"""{"__typename":"Citizen","id":"{{id}}","dues":{"nodes":[{"amount":1}]}{{more}}}""";

    private static string Entities(params string[] entities) => """{"data":{"_entities":[""" + string.Join(',', entities) + "]}}";

    [Theory]
    [InlineData("CANARY")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"data":"CANARY"}""")]
    [InlineData("""{"data":{"_entities":"CANARY"}}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","id":"1","dues":""")]
    public Task Garbage(string answer) => ContainsAsync(ScriptedReply.Json(answer), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Too_much_in_one_piece() =>
        ContainsAsync(new ScriptedReply { Body = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024)), Times = 100_000 }, "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Too_many_entities() =>
        ContainsAsync(ScriptedReply.Json(Entities([.. Enumerable.Repeat(Entity("1"), 50_000)])), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Too_many_values() => ContainsAsync(
        ScriptedReply.Json(Entities("""{"__typename":"Citizen","id":"1","dues":{"nodes":[""" + string.Join(',', Enumerable.Repeat("{}", 2_500_000)) + "]}}", "null")), null, 4 * AllowedBytes);

    [Fact]
    public Task Too_deep() => ContainsAsync(
        ScriptedReply.Json(Entities(Entity("1", ",\"x\":" + new string('[', 100_000) + new string(']', 100_000)), Entity("2"))), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public async Task Too_slow()
    {
        var time = new VirtualTime();
        await using var system = await PeopleSystem.StartAsync(enforced: false, time: time);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource();
        system.Tax.Script = _ =>
        {
            asked.TrySetResult();
            return new ScriptedReply { Gate = never.Task };
        };

        var asking = system.AskAsync(Query);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(4));

        AssertContained(await asking, "SUBGRAPH_TIMEOUT");
    }

    [Fact]
    public Task Duplicate_keys() => ContainsAsync(ScriptedReply.Json(Entities(Entity("1", ""","dues":null"""), Entity("2", ""","id":"2" """))), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Wrong_order() => ContainsAsync(ScriptedReply.Json(Entities(Entity("2"), Entity("1"))), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Wrong_type_names() => ContainsAsync(
        ScriptedReply.Json(Entities(Entity("1"), Entity("2")).Replace("\"Citizen\"", "\"Vehicle\"", StringComparison.Ordinal)), "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public async Task Null_for_non_null()
    {
        await using var system = await PeopleSystem.StartAsync(enforced: false);
        system.Tax.Script = _ => ScriptedReply.Json(Entities("""{"__typename":"Citizen","id":"1","dues":{"nodes":[null]}}""", Entity("2")));

        var reply = await system.AskAsync(Query);

        // The null moves up to the nearest place that may be null, and no further: the other entity of the same answer is served.
        Assert.Equal("""{"citizens":{"nodes":[{"name":"Ana","dues":{"nodes":null}},{"name":"Eve","dues":{"nodes":[{"amount":1}]}}]},"provinces":[{"name":"Hà Nội"}]}""", reply.Data);
        Assert.Equal("""["citizens","nodes",0,"dues","nodes",0]""", reply.Json.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public Task Status_500_with_HTML() => ContainsAsync(
        new ScriptedReply { Status = 500, ContentType = "text/html", Body = "<html>CANARY</html>"u8.ToArray() }, "SUBGRAPH_INVALID_RESPONSE");

    [Fact]
    public Task Connection_cut_in_the_middle() =>
        ContainsAsync(new ScriptedReply { Cut = true, Body = """{"data":{"_entities":["""u8.ToArray() }, null);

    /// <summary>The answer empties the fields it is for and no other, says so once, and the next good answer is served.</summary>
    private static async Task ContainsAsync(ScriptedReply hostile, string? code, long allowedBytes = AllowedBytes)
    {
        await using var system = await PeopleSystem.StartAsync(enforced: false);
        Assert.Equal(Whole, (await system.AskAsync(Query)).Data);
        var good = system.Tax.Script;
        system.Tax.Script = _ => hostile;

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var reply = await system.AskAsync(Query);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        AssertContained(reply, code);
        Assert.InRange(allocated, 0, allowedBytes);
        system.Tax.Script = good;
        Assert.Equal(Whole, (await system.AskAsync(Query)).Data);
    }

    private static void AssertContained(Reply reply, string? code)
    {
        Assert.Equal(200, reply.Status);
        Assert.Equal(Contained, reply.Data);
        Assert.Empty(Canaries.In(reply.Everything));
        var error = Assert.Single(reply.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal(["citizens", "nodes"], error.GetProperty("path").EnumerateArray().Take(2).Select(p => p.GetString()));
        Assert.Equal(JsonValueKind.String, error.GetProperty("message").ValueKind);
        Assert.Equal(code ?? reply.Code, reply.Code);
    }
}
