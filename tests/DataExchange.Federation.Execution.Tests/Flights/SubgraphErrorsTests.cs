using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Flights;

public sealed class SubgraphErrorsTests
{
    private const string Citizens = """{"data":{"citizens":[{"id":"1"},{"id":"2"},{"id":"1"}]}}""";

    private static PlanSketch Plan() => People.Ask("{ all: citizens { t: tax { c: code total } } }")
        .Root("population", "{ all: citizens { id } }")
        .Entities("tax", "all", "Citizen{id}", "{ t: tax { c: code total } }");

    [Fact]
    public async Task An_error_of_an_entity_is_shown_at_each_of_its_places_and_masked()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"all":[{"id":"1"},{"id":"2"},{"id":"1"}]}}""");
        await f.WithAsync("tax", """{"errors":[{"message":"row 17 of An Nguyen","path":["_entities",0,"t","total"],"extensions":{"code":"X","stack":"at"}}],"data":{"_entities":[{"__typename":"Citizen","t":{"c":"A","total":null}},{"__typename":"Citizen","t":{"c":"B","total":2}}]}}""");

        var answer = await f.RunAsync(Plan());

        Assert.Equal("""{"data":{"all":[{"t":{"c":"A","total":null}},{"t":{"c":"B","total":2}},{"t":{"c":"A","total":null}}]},"errors":[{"message":"The service `tax` reported an error.","path":["all",0,"t","total"],"extensions":{"code":"SUBGRAPH_ERROR","service":"tax"}},{"message":"The service `tax` reported an error.","path":["all",2,"t","total"],"extensions":{"code":"SUBGRAPH_ERROR","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task A_null_that_moved_up_in_the_subgraph_is_not_reported_again()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"required":null},"errors":[{"message":"m","path":["required","name"]}]}""");

        var answer = await f.RunAsync(People.Ask("{ required { name } }").Root("population", "{ required { name } }"));

        Assert.Equal("""{"data":null,"errors":[{"message":"The service `population` reported an error.","path":["required","name"],"extensions":{"code":"SUBGRAPH_ERROR","service":"population"}}]}""", answer);
    }

    [Fact]
    public async Task Messages_and_named_extensions_are_shown_where_the_operator_allows_it()
    {
        await using var f = await new Harness.Federation { Options = new() { ExposeSubgraphMessages = true, ExposedExtensions = new HashSet<string> { "hint", "code" } } }
            .WithAsync("population", """{"errors":[{"message":"a \"b\"","path":["citizen"],"extensions":{"hint":[1],"code":"MINE","secret":2}}],"data":{"citizen":null}}""");

        var answer = await f.RunAsync(People.Ask("{ citizen { name } }").Root("population", "{ citizen { name } }"));

        Assert.Equal("""{"data":{"citizen":null},"errors":[{"message":"a \"b\"","path":["citizen"],"extensions":{"code":"SUBGRAPH_ERROR","service":"population","hint":[1]}}]}""", answer);
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"no"}]}""")]
    [InlineData("""{"errors":[{"message":"no"}],"data":null}""")]
    [InlineData("""{"data":null,"errors":[{"message":"no","path":[]}]}""")]
    [InlineData("""{"data":null,"errors":[{"message":"no","path":["_entities",99]}]}""")]
    [InlineData("""{"data":null,"errors":[{"message":"no","path":[{"a":1}]}]}""")]
    [InlineData("""{"data":null,"errors":["no"]}""")]
    public async Task An_error_without_a_place_stands_at_the_first_place_of_the_fetch(string reply)
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"all":[{"id":"1"},{"id":"2"}]}}""");
        await f.WithAsync("tax", reply);

        var answer = await f.RunAsync(Plan());

        Assert.Equal("""{"data":{"all":[{"t":null},{"t":null}]},"errors":[{"message":"The service `tax` reported an error.","path":["all",0,"t"],"extensions":{"code":"SUBGRAPH_ERROR","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task The_number_of_errors_taken_over_is_bounded()
    {
        var many = string.Join(',', Enumerable.Repeat("""{"message":"m","path":["citizen"]}""", 1000));
        await using var f = await new Harness.Federation().WithAsync("population", $$$"""{"errors":[{{{many}}}],"data":{"citizen":null}}""");

        var answer = await f.RunAsync(People.Ask("{ citizen { name } }").Root("population", "{ citizen { name } }"));

        Assert.Equal(10, answer.Split("\"message\"").Length - 1);
    }

    [Fact]
    public async Task A_path_through_what_the_client_did_not_ask_for_is_cut()
    {
        await using var f = await new Harness.Federation().WithAsync("population", Citizens.Replace("citizens", "all", StringComparison.Ordinal));
        await f.WithAsync("tax", """{"errors":[{"message":"m","path":["_entities",1,"secret","deeper"]}],"data":{"_entities":[{"__typename":"Citizen","t":null},{"__typename":"Citizen","t":null}]}}""");

        Assert.Contains("\"path\":[\"all\",1]", await f.RunAsync(Plan()), StringComparison.Ordinal);
    }
}
