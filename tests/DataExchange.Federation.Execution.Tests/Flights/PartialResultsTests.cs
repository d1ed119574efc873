using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Flights;

public sealed class PartialResultsTests
{
    private const string TwoCitizens = """{"data":{"citizens":[{"id":"1","name":"An"},{"id":"2","name":"Ba"}]}}""";

    private static PlanSketch TaxOfAll(string tax = "tax { code }") => People.Ask($"{{ citizens {{ name {tax} }} }}")
        .Root("population", "{ citizens { id name } }")
        .Entities("tax", "citizens", "Citizen{id}", $"{{ {tax} }}");

    [Fact]
    public async Task A_subgraph_that_is_down_nulls_its_fields_with_one_error()
    {
        await using var f = await new Harness.Federation().WithAsync("population", TwoCitizens);
        await f.WithAsync("tax");
        f["tax"].Script = _ => new ScriptedReply { Cut = true };

        var answer = await f.RunAsync(TaxOfAll());

        Assert.Equal("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":null}]},"errors":[{"message":"The service `tax` could not be reached.","path":["citizens",0,"tax"],"extensions":{"code":"SUBGRAPH_UNREACHABLE","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task A_failed_root_fetch_leaves_the_other_roots()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"name":"An"}}}""");
        await f.WithAsync("land");
        f["land"].Script = _ => new ScriptedReply { Status = 500, ContentType = "text/html", Body = "<h1>Oops</h1>"u8.ToArray() };
        var plan = People.Ask("{ citizen { name } o: offices { id } }").Root("population", "{ citizen { name } }").Root("land", "{ o: offices { id } }");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizen":{"name":"An"},"o":null},"errors":[{"message":"The service `land` answered with status 500 and no GraphQL response.","path":["o"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"land"}}]}""", answer);
    }

    [Fact]
    public async Task A_failed_fetch_of_a_non_null_field_removes_the_nearest_nullable_place_without_a_second_error()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"name":"An","spouse":{"id":"2"}}}}""");
        await f.WithAsync("tax");
        f["tax"].Script = _ => new ScriptedReply { Cut = true };
        var plan = People.Ask("{ citizen { name spouse { taxCode } } }")
            .Root("population", "{ citizen { name spouse { id } } }")
            .Entities("tax", "citizen.spouse", "Citizen{id}", "{ taxCode }");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizen":{"name":"An","spouse":null}},"errors":[{"message":"The service `tax` could not be reached.","path":["citizen","spouse","taxCode"],"extensions":{"code":"SUBGRAPH_UNREACHABLE","service":"tax"}}]}""", answer);
    }

    [Fact]
    public async Task A_null_that_reaches_the_root_makes_data_null()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"required":null}}""");

        var answer = await f.RunAsync(People.Ask("{ required { name } }").Root("population", "{ required { name } }"));

        Assert.Equal("""{"data":null,"errors":[{"message":"The value of `required` may not be null.","path":["required"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"population"}}]}""", answer);
    }

    [Fact]
    public async Task A_value_that_another_fetch_supplies_survives_a_failed_fetch()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"id":"1"}}}""");
        await f.WithAsync("a");
        await f.WithAsync("b", """{"data":{"_entities":[{"__typename":"Citizen","name":"An"}]}}""");
        f["a"].Script = _ => new ScriptedReply { Cut = true };
        var plan = People.Ask("{ citizen { name age } }")
            .Root("population", "{ citizen { id } }")
            .Entities("a", "citizen", "Citizen{id}", "{ age name }")
            .Entities("b", "citizen", "Citizen{id}", "{ name }");

        Assert.StartsWith("""{"data":{"citizen":{"name":"An","age":null}},"errors":[{""", await f.RunAsync(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_depends_on_a_failed_fetch_is_not_asked_and_not_reported_again()
    {
        await using var f = await new Harness.Federation().WithAsync("population", TwoCitizens);
        await f.WithAsync("tax");
        await f.WithAsync("debts");
        f["tax"].Script = _ => new ScriptedReply { Status = 503, ContentType = null };
        var plan = People.Ask("{ citizens { tax { total } debt } }")
            .Root("population", "{ citizens { id } }")
            .Entities("tax", "citizens", "Citizen{id}", "{ tax { total } }")
            .Entities("debts", "citizens", "Citizen{id tax @requires {total @requires}}", "{ debt }", after: [1]);

        var answer = await f.RunAsync(plan);

        Assert.Empty(f["debts"].Requests);
        Assert.StartsWith("""{"data":{"citizens":[{"tax":null,"debt":null},{"tax":null,"debt":null}]},"errors":[{""", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split("\"message\"").Skip(1));
    }

    [Fact]
    public async Task An_entity_without_a_key_is_not_requested()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":null},{"id":"2"},{}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","age":5}]}}""");
        var plan = People.Ask("{ citizens { age } }").Root("population", "{ citizens { id } }").Entities("tax", "citizens", "Citizen{id}", "{ age }");

        Assert.Equal("""{"data":{"citizens":[{"age":null},{"age":5},{"age":null}]}}""", await f.RunAsync(plan));
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"2"}]}""", Assert.Single(f["tax"].Requests).Variables);
    }
}
