using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Flights;

/// <summary>Fetches of one wave that ask a subgraph the same of their entities ask for each entity once.</summary>
public sealed class EntityQuestionTests
{
    private static PlanSketch Plan() => People.Ask("{ citizens { id age spouse { id age } } }")
        .Root("population", "{ citizens { id spouse { id } } }")
        .Entities("tax", "citizens", "Citizen{id}", "{ age }")
        .Entities("tax", "citizens.spouse", "Citizen{id}", "{ age }");

    private static async Task<Harness.Federation> PopulationAsync() => await new Harness.Federation().WithAsync(
        "population", """{"data":{"citizens":[{"id":"1","spouse":{"id":"2"}},{"id":"2","spouse":{"id":"1"}},{"id":"3","spouse":{"id":"4"}}]}}""");

    [Fact]
    public async Task Equal_questions_are_asked_once_and_answered_at_all_places()
    {
        await using var f = await PopulationAsync();
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","age":1},{"__typename":"Citizen","age":2},{"__typename":"Citizen","age":3},{"__typename":"Citizen","age":4}]}}""");

        Assert.Equal(
            """{"data":{"citizens":[{"id":"1","age":1,"spouse":{"id":"2","age":2}},{"id":"2","age":2,"spouse":{"id":"1","age":1}},{"id":"3","age":3,"spouse":{"id":"4","age":4}}]}}""",
            await f.RunAsync(Plan()));
        Assert.Equal(
            """{"query":"query($representations:[_Any!]!){_entities(representations:$representations){__typename...on Citizen{age}}}","variables":{"representations":[{"__typename":"Citizen","id":"1"},{"__typename":"Citizen","id":"2"},{"__typename":"Citizen","id":"3"},{"__typename":"Citizen","id":"4"}]}}""",
            Assert.Single(f["tax"].Requests).Body);
        Assert.Equal(4, f.Calls.Single(c => c.Subgraph == "tax").Entities);
    }

    [Fact]
    public async Task An_error_of_an_entity_stands_at_its_places_in_all_fetches()
    {
        await using var f = await PopulationAsync();
        await f.WithAsync("tax", """{"data":{"_entities":[null,{"__typename":"Citizen","age":2},{"__typename":"Citizen","age":3},{"__typename":"Citizen","age":4}]},"errors":[{"message":"m","path":["_entities",0,"age"]}]}""");

        var answer = await f.RunAsync(Plan());

        Assert.StartsWith("""{"data":{"citizens":[{"id":"1","age":null,"spouse":{"id":"2","age":2}},{"id":"2","age":2,"spouse":{"id":"1","age":null}},""", answer, StringComparison.Ordinal);
        Assert.Contains("""["citizens",0,"age"]""", answer, StringComparison.Ordinal);
        Assert.Contains("""["citizens",1,"spouse","age"]""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_entities_leave_all_fetches_empty()
    {
        await using var f = await PopulationAsync();
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","age":1}]}}""");

        var answer = await f.RunAsync(Plan());

        Assert.StartsWith(
            """{"data":{"citizens":[{"id":"1","age":null,"spouse":{"id":"2","age":null}},{"id":"2","age":null,"spouse":{"id":"1","age":null}},{"id":"3","age":null,"spouse":{"id":"4","age":null}}]},"errors":[""",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_questions_to_one_subgraph_stay_apart_in_one_request()
    {
        await using var f = await PopulationAsync();
        await f.WithAsync("tax", """{"data":{"e1":[{"__typename":"Citizen","age":1},{"__typename":"Citizen","age":2},{"__typename":"Citizen","age":3},{"__typename":"Citizen","age":4}],"e2":[{"__typename":"Citizen","debt":5},{"__typename":"Citizen","debt":6},{"__typename":"Citizen","debt":7}]}}""");
        var plan = People.Ask("{ citizens { age debt spouse { age } } }")
            .Root("population", "{ citizens { id spouse { id } } }")
            .Entities("tax", "citizens", "Citizen{id}", "{ age }")
            .Entities("tax", "citizens", "Citizen{id}", "{ debt }")
            .Entities("tax", "citizens.spouse", "Citizen{id}", "{ age }");

        Assert.Equal(
            """{"data":{"citizens":[{"age":1,"debt":5,"spouse":{"age":2}},{"age":2,"debt":6,"spouse":{"age":1}},{"age":3,"debt":7,"spouse":{"age":4}}]}}""",
            await f.RunAsync(plan));
        Assert.Single(f["tax"].Requests);
    }
}
