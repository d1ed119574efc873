using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Running;

/// <summary>Arguments that ancestors fill: a variable for each distinct value, all in one request.</summary>
public sealed class ContextTests
{
    private const string Couples = """{"data":{"citizens":[{"id":"1","name":"An","spouse":{"id":"9"}},{"id":"2","name":"Ba","spouse":{"id":"9"}},{"id":"3","name":"An","spouse":{"id":"8"}}]}}""";

    private static PlanSketch Plan(string type) => People.Ask("{ citizens { name spouse { debt } } }")
        .Root("population", "{ citizens { id name spouse { id } } }")
        .Entities("tax", "citizens.spouse", "Citizen{id}", "{ debt }")
        .OfContext(type, 1, "name");

    [Fact]
    public async Task Entities_are_asked_for_by_the_value_of_their_context()
    {
        await using var f = await new Harness.Federation().WithAsync("population", Couples);
        await f.WithAsync("tax", """{"data":{"e1_0":[{"__typename":"Citizen","debt":1},{"__typename":"Citizen","debt":2}],"e1_1":[{"__typename":"Citizen","debt":3}]}}""");

        var answer = await f.RunAsync(Plan("String"));

        Assert.Equal("""{"data":{"citizens":[{"name":"An","spouse":{"debt":1}},{"name":"Ba","spouse":{"debt":3}},{"name":"An","spouse":{"debt":2}}]}}""", answer);
        var asked = Assert.Single(f["tax"].Requests);
        Assert.Equal(
            "query($e1_0:[_Any!]!,$context0_0:String,$e1_1:[_Any!]!,$context0_1:String)"
            + "{e1_0:_entities(representations:$e1_0){__typename...on Citizen{debt(of:$context0_0)}}e1_1:_entities(representations:$e1_1){__typename...on Citizen{debt(of:$context0_1)}}}",
            asked.Query);
        Assert.Equal(
            """{"e1_0":[{"__typename":"Citizen","id":"9"},{"__typename":"Citizen","id":"8"}],"context0_0":"An","e1_1":[{"__typename":"Citizen","id":"9"}],"context0_1":"Ba"}""",
            asked.Variables);
    }

    [Fact]
    public async Task Null_is_a_value_where_it_may_be()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","name":null,"spouse":{"id":"9"}}]}}""");
        await f.WithAsync("tax", """{"data":{"e1_0":[{"__typename":"Citizen","debt":1}]}}""");

        Assert.Equal("""{"data":{"citizens":[{"name":null,"spouse":{"debt":1}}]}}""", await f.RunAsync(Plan("String")));
        Assert.Equal("""{"e1_0":[{"__typename":"Citizen","id":"9"}],"context0_0":null}""", Assert.Single(f["tax"].Requests).Variables);
    }

    [Fact]
    public async Task Null_where_it_may_not_be_is_not_sent_but_reported()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","name":null,"spouse":{"id":"9"}},{"id":"2","name":"Ba","spouse":{"id":"9"}}]}}""");
        await f.WithAsync("tax", """{"data":{"e1_0":[{"__typename":"Citizen","debt":1}]}}""");

        Assert.Equal(
            """{"data":{"citizens":[{"name":null,"spouse":{"debt":null}},{"name":"Ba","spouse":{"debt":1}}]},"errors":[{"message":"What the service `tax` is to be told of the context is missing.","path":["citizens",0,"spouse","debt"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"tax"}}]}""",
            await f.RunAsync(Plan("String!")));
    }

    [Fact]
    public async Task Context_that_failed_is_not_sent_and_has_one_error()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","spouse":{"id":"9"}}]}}""");
        await f.WithAsync("names", "no JSON");
        await f.WithAsync("tax", "{}");
        var plan = People.Ask("{ citizens { name spouse { debt } } }")
            .Root("population", "{ citizens { id spouse { id } } }")
            .Entities("names", "citizens", "Citizen{id}", "{ name }")
            .Entities("tax", "citizens.spouse", "Citizen{id}", "{ debt }", after: [1])
            .OfContext("String", 1, "name");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizens":[{"name":null,"spouse":{"debt":null}}]}""", answer[..answer.IndexOf(",\"errors\"", StringComparison.Ordinal)]);
        Assert.Equal(1, answer.Split("\"message\"").Length - 1);
        Assert.Empty(f["tax"].Requests);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task Request_has_at_most_a_hundred_values(int values, int requests)
    {
        var citizens = string.Join(',', Enumerable.Range(0, values).Select(i => $$$"""{"id":"{{{i}}}","name":"n{{{i}}}","spouse":{"id":"9"}}"""));
        await using var f = await new Harness.Federation().WithAsync("population", $$$"""{"data":{"citizens":[{{{citizens}}}]}}""");
        var parts = Enumerable.Range(0, values).Select(i => $$$""" "e1_{{{i}}}":[{"__typename":"Citizen","debt":{{{i}}} }]""");
        await f.WithAsync("tax", "{\"data\":{" + string.Join(',', parts) + "}}");

        var answer = await f.RunAsync(Plan("String"));

        Assert.Equal(requests, f["tax"].Requests.Count);
        Assert.Contains($$$"""{"name":"n{{{values - 1}}}","spouse":{"debt":{{{values - 1}}} """.TrimEnd() + "}}]}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_of_a_subgraph_finds_its_place_by_the_name_of_the_value()
    {
        await using var f = await new Harness.Federation().WithAsync("population", Couples);
        await f.WithAsync("tax", """{"data":{"e1_0":[{"__typename":"Citizen","debt":1},{"__typename":"Citizen","debt":2}],"e1_1":[{"__typename":"Citizen","debt":null}]},"errors":[{"message":"x","path":["e1_1",0,"debt"]}]}""");

        Assert.Contains("\"path\":[\"citizens\",1,\"spouse\",\"debt\"]", await f.RunAsync(Plan("String")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_entities_below_different_ancestors_are_told_apart()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","name":"An","children":[{"id":"5"}]},{"id":"2","name":"Ba","children":[{"id":"5"}]}]}}""");
        await f.WithAsync("family", """{"data":{"_entities":[{"__typename":"Citizen","spouse":{"id":"9"}}]}}""");
        await f.WithAsync("tax", """{"data":{"e2_0":[{"__typename":"Citizen","debt":1}],"e2_1":[{"__typename":"Citizen","debt":2}]}}""");
        var plan = People.Ask("{ citizens { name children { spouse { debt } } } }")
            .Root("population", "{ citizens { id name children { id } } }")
            .Entities("family", "citizens.children", "Citizen{id}", "{ spouse { id } }")
            .Entities("tax", "citizens.children.spouse", "Citizen{id}", "{ debt }", after: [1])
            .OfContext("String", 1, "name");

        Assert.Equal(
            """{"data":{"citizens":[{"name":"An","children":[{"spouse":{"debt":1}}]},{"name":"Ba","children":[{"spouse":{"debt":2}}]}]}}""",
            await f.RunAsync(plan));
    }
}
