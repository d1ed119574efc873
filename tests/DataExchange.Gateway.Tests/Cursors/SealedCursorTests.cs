using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Cursors;

/// <summary>Cursors on a running gateway: registries' own never leave and never come back but through the gateway's seal.</summary>
public sealed class SealedCursorTests
{
    private const string First = "{ citizens(where: { name: \"a\" }) { edges { cursor node { name } } pageInfo { hasNextPage s: startCursor endCursor } } }";

    [Fact]
    public async Task Cursor_leaves_sealed_and_comes_back_open()
    {
        await using var system = await PeopleSystem.StartAsync();

        var first = await system.AskAsync(First);
        var end = End(first);
        var literal = await system.AskAsync($"{{ citizens(where: {{ name: \"a\" }}, after: \"{end}\") {{ nodes {{ name }} }} }}");
        var variable = await system.AskAsync("query($w: CitizenFilter, $c: String, $n: Int) { citizens(where: $w, after: $c, first: $n) { nodes { name } } }", new { w = new { name = "a" }, c = end, n = 3 });

        Assert.DoesNotContain("RAW", first.Everything, StringComparison.Ordinal);
        Assert.Equal(first.Json.GetProperty("data").GetProperty("citizens").GetProperty("edges")[0].GetProperty("cursor").GetString(), first.Json.GetProperty("data").GetProperty("citizens").GetProperty("pageInfo").GetProperty("s").GetString());
        Assert.Equal(literal.Data, variable.Data);
        Assert.Contains("Ana", literal.Text, StringComparison.Ordinal);
        Assert.Equal(2, system.Registry.Requests.Count(r => r.Body.Contains("RAW-POSITION-2", StringComparison.Ordinal)));
        Assert.DoesNotContain(end, string.Join('\n', system.Registry.Requests.Select(r => r.Body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_that_is_absent_or_null_stays_so()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Query = "query($c: String) { citizens(after: $c) { nodes { name } } }";

        var absent = await system.AskAsync(Query);
        var none = await system.AskAsync(Query, JsonDocument.Parse("""{"c":null}""").RootElement);

        Assert.All([absent, none], r => Assert.Contains("Ana", r.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("query($c: String) { citizens(where: { name: \"b\" }, after: $c) { nodes { name } } }")]
    [InlineData("query($c: String) { citizens(after: $c) { nodes { name } } }")]
    [InlineData("query($c: String) { citizens(where: { name: \"a\" }, orderBy: NAME, after: $c) { nodes { name } } }")]
    public async Task Cursor_of_another_list_is_refused(string query)
    {
        await using var system = await PeopleSystem.StartAsync();
        var end = End(await system.AskAsync(First));
        var before = system.Registry.Requests.Count;

        var reply = await system.AskAsync(query, new { c = end });

        Assert.Equal((400, "CURSOR_INVALID", null), (reply.Status, reply.Code, reply.Data));
        Assert.Equal(before, system.Registry.Requests.Count);
    }

    [Fact]
    public async Task Every_cursor_that_is_not_good_is_refused_alike()
    {
        await using var system = await PeopleSystem.StartAsync();
        var end = End(await system.AskAsync(First));
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cursor in (string[])["", "x", "RAW-POSITION-2", "eyJpbmNvbWUiOjUwMDAwfQ==", end[..^1], end + "A", 'B' + end[1..], new string('A', 20_000)])
        {
            var reply = await system.AskAsync("query($c: String) { citizens(where: { name: \"a\" }, after: $c) { nodes { name } } }", new { c = cursor });
            Assert.Equal(400, reply.Status);
            texts.Add(reply.Json.GetProperty("errors").GetRawText());
        }

        Assert.Single(texts);
    }

    [Fact]
    public async Task Without_enforcement_cursors_pass_as_they_are()
    {
        await using var system = await PeopleSystem.StartAsync(enforced: false);

        var reply = await system.AskAsync(First);

        Assert.Contains("RAW-POSITION-2", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_pages_and_orders_of_rows_that_a_condition_hides_are_denied()
    {
        await using var system = await PeopleSystem.StartAsync(
        [
            .. PeopleAccess.Allow("Query.*"), new("Citizen.name", "Article 2") { RowCondition = "name = \"Ana\"" },
            new("Citizen.name", "Article 3") { Use = GrantUse.Input },
        ]);

        var reply = await system.AskAsync("{ citizens { totalCount pageInfo { hasNextPage } edges { cursor } } ordered: citizens(orderBy: NAME) { totalCount } }");

        Assert.Equal("""{"citizens":{"totalCount":null,"pageInfo":null,"edges":[{"cursor":null}]},"ordered":null}""", reply.Data);
        Assert.Equal(4, reply.Denied.Count);
        Assert.All(reply.Denied, d => Assert.EndsWith("ROW_CONDITION", d, StringComparison.Ordinal));
        Assert.DoesNotContain("totalCount", system.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_of_rows_that_are_granted_is_told()
    {
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, new("Citizen.nationalId", "Article 2") { RowCondition = "name = \"Ana\"" }]);

        var reply = await system.AskAsync("{ citizens { totalCount } }");

        Assert.Equal("""{"citizens":{"totalCount":2}}""", reply.Data);
    }

    private static string End(Reply reply) => reply.Json.GetProperty("data").GetProperty("citizens").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
}
