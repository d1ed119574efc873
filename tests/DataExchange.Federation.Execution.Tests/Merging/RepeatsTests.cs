using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Merging;

/// <summary>Equal objects of a response share their cells: nobody may notice.</summary>
public sealed class RepeatsTests
{
    [Fact]
    public async Task Equal_parts_of_different_objects_stay_apart_when_another_service_adds_to_them()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1","home":{"city":"Hue"}},{"id":"2","home":{"city":"Hue"}}]}}""");
        await f.WithAsync("land", """{"data":{"_entities":[{"__typename":"Citizen","home":{"street":"A"}},{"__typename":"Citizen","home":{"street":"B"}}]}}""");
        var plan = People.Ask("{ citizens { home { city street } } }")
            .Root("population", "{ citizens { id home { city } } }")
            .Entities("land", "citizens", "Citizen{id}", "{ home { street } }");

        Assert.Equal("""{"data":{"citizens":[{"home":{"city":"Hue","street":"A"}},{"home":{"city":"Hue","street":"B"}}]}}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task Equal_entities_are_asked_for_once_and_answered_everywhere()
    {
        await using var f = await new Harness.Federation().WithAsync(
            "population",
            """{"data":{"citizens":[{"id":"1","spouse":{"id":"9","children":[{"id":"7"}]}},{"id":"2","spouse":{"id":"9","children":[{"id":"7"}]}},{"id":"3","spouse":{"id":"8","children":[{"id":"7"}]}}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","age":5}]}}""");
        var plan = People.Ask("{ citizens { id spouse { id children { age } } } }")
            .Root("population", "{ citizens { id spouse { id children { id } } } }")
            .Entities("tax", "citizens.spouse.children", "Citizen{id}", "{ age }");

        Assert.Equal(
            """{"data":{"citizens":[{"id":"1","spouse":{"id":"9","children":[{"age":5}]}},{"id":"2","spouse":{"id":"9","children":[{"age":5}]}},{"id":"3","spouse":{"id":"8","children":[{"age":5}]}}]}}""",
            await f.RunAsync(plan));
        Assert.Contains("""[{"__typename":"Citizen","id":"7"}]""", Assert.Single(f["tax"].Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_one_of_two_equal_objects_is_reported_there_only()
    {
        await using var f = await new Harness.Federation().WithAsync(
            "population",
            """{"data":{"citizens":[{"spouse":{"id":"9","taxCode":null}},{"spouse":{"id":"9","taxCode":null}}]},"errors":[{"message":"m","path":["citizens",0,"spouse","taxCode"]}]}""");

        var answer = await f.RunAsync(People.Ask("{ citizens { spouse { id taxCode } } }").Root("population", "{ citizens { spouse { id taxCode } } }"));

        Assert.Equal(
            """{"data":{"citizens":[{"spouse":null},{"spouse":null}]},"errors":[{"message":"The service `population` reported an error.","path":["citizens",0,"spouse","taxCode"],"extensions":{"code":"SUBGRAPH_ERROR","service":"population"}},{"message":"The value of `taxCode` may not be null.","path":["citizens",1,"spouse","taxCode"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"population"}}]}""",
            answer);
    }

    [Fact]
    public async Task A_wrong_value_in_equal_objects_is_reported_at_each_place()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"spouse":{"id":"9","age":"x"}},{"spouse":{"id":"9","age":"x"}}]}}""");

        var answer = await f.RunAsync(People.Ask("{ citizens { spouse { id age } } }").Root("population", "{ citizens { spouse { id age } } }"));

        Assert.Contains("""["citizens",0,"spouse","age"]""", answer, StringComparison.Ordinal);
        Assert.Contains("""["citizens",1,"spouse","age"]""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public async Task Values_of_repeated_objects_count_at_each_place(int nodes, bool passes)
    {
        await using var f = await new Harness.Federation { Options = new() { MaxResponseNodes = nodes } }
            .WithAsync("population", """{"data":{"citizens":[{"id":"1","spouse":{"id":"9"}},{"id":"2","spouse":{"id":"9"}},{"id":"3","spouse":{"id":"9"}}]}}""");

        var answer = await f.RunAsync(People.Ask("{ citizens { id spouse { id } } }").Root("population", "{ citizens { id spouse { id } } }"));

        Assert.Equal(!passes, answer.Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
    }
}
