using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests;

public sealed class BasicsTests
{
    [Fact]
    public async Task One_fetch_is_projected_in_the_order_of_the_operation()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"name":"An \u00e9","age":7,"height":1.5,"married":false,"status":"ALIVE","tags":["a","b"],"grid":[[1,null],[]],"details":{"x":[1,{"y":2}]},"extra":1}}}""");
        var plan = People.Ask("{ citizen { age name height married status tags grid details __typename } }")
            .Root("population", "{ citizen { name age height married status tags grid details } }");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizen":{"age":7,"name":"An \u00e9","height":1.5,"married":false,"status":"ALIVE","tags":["a","b"],"grid":[[1,null],[]],"details":{"x":[1,{"y":2}]},"__typename":"Citizen"}}}""", answer);
        var asked = Assert.Single(f["population"].Requests);
        Assert.Equal("""{"query":"query{citizen{name age height married status tags grid details}}","variables":{}}""", asked.Body);
    }

    [Fact]
    public async Task Entities_are_fetched_by_key_and_merged_into_their_places()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","name":"An"},{"id":"2","name":"Ba"},{"id":"1","name":"An"}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"T1"}},{"__typename":"Citizen","tax":null}]}}""");
        var plan = People.Ask("{ citizens { name tax { code } } }")
            .Root("population", "{ citizens { id name } }")
            .Entities("tax", "citizens", "Citizen{id}", "{ tax { code } }");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizens":[{"name":"An","tax":{"code":"T1"}},{"name":"Ba","tax":null},{"name":"An","tax":{"code":"T1"}}]}}""", answer);
        Assert.Equal(
            """{"query":"query($representations:[_Any!]!){_entities(representations:$representations){__typename...on Citizen{tax{code}}}}","variables":{"representations":[{"__typename":"Citizen","id":"1"},{"__typename":"Citizen","id":"2"}]}}""",
            Assert.Single(f["tax"].Requests).Body);
    }

    [Fact]
    public async Task Aliases_arguments_and_variables_reach_the_subgraph()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"a":{"n":"An"},"b":{"n":"Ba"}}}""");
        var plan = People.Ask("query($x: ID = \"7\", $unused: Int) { a: citizen(id: $x) { n: name } b: citizen(id: \"2\\\"\") { n: name } }")
            .Root("population", "{ a: citizen(id: $x) { n: name } b: citizen(id: \"2\\\"\") { n: name } }");

        var answer = await f.RunAsync(plan, new() { Variables = Harness.Federation.Variables(("x", "\"9\""), ("unused", "1")) });

        Assert.Equal("""{"data":{"a":{"n":"An"},"b":{"n":"Ba"}}}""", answer);
        var asked = Assert.Single(f["population"].Requests);
        Assert.Equal("""query($x:ID="7"){a:citizen(id:$x){n:name}b:citizen(id:"2\""){n:name}}""", asked.Query);
        Assert.Equal("""{"x":"9"}""", asked.Variables);
    }

    [Fact]
    public async Task Concrete_types_get_their_own_fields()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"people":[{"__typename":"Citizen","name":"An","age":3},{"__typename":"Resident","name":"Li","permit":"P"},null]}}""");
        var plan = People.Ask("{ people { __typename name ... on Citizen { v: age } ... on Resident { v2: permit } } }")
            .Root("population", "{ people { __typename name ... on Citizen { v: age } ... on Resident { v2: permit } } }");
        f["population"].Reply("""{"data":{"people":[{"__typename":"Citizen","name":"An","v":3},{"__typename":"Resident","name":"Li","v2":"P"},null]}}""");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"people":[{"__typename":"Citizen","name":"An","v":3},{"__typename":"Resident","name":"Li","v2":"P"},null]}}""", answer);
    }

    [Fact]
    public async Task An_operation_without_fetches_is_answered_alone()
    {
        await using var f = new Harness.Federation();

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await f.RunAsync(People.Ask("{ __typename }")));
    }

    [Fact]
    public async Task Numbers_for_ids_are_answered_as_strings()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"id":-12}}}""");

        Assert.Equal("""{"data":{"citizen":{"id":"-12"}}}""", await f.RunAsync(People.Ask("{ citizen { id } }").Root("population", "{ citizen { id } }")));
    }
}
