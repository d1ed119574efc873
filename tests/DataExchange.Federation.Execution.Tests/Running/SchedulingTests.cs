using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Running;

public sealed class SchedulingTests
{
    [Fact]
    public async Task A_fetch_starts_when_its_own_dependencies_have_ended()
    {
        var gate = new TaskCompletionSource();
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"id":"1"}}}""");
        await f.WithAsync("land");
        await f.WithAsync("tax");
        f["land"].Script = _ => new ScriptedReply { Gate = gate.Task, Body = """{"data":{"offices":[{"id":"9"}]}}"""u8.ToArray() };
        f["tax"].Script = _ =>
        {
            gate.TrySetResult();
            return ScriptedReply.Json("""{"data":{"_entities":[{"__typename":"Citizen","age":1}]}}""");
        };
        var plan = People.Ask("{ citizen { age } offices { id } }")
            .Root("population", "{ citizen { id } }")
            .Root("land", "{ offices { id } }")
            .Entities("tax", "citizen", "Citizen{id}", "{ age }");

        Assert.Equal("""{"data":{"citizen":{"age":1},"offices":[{"id":"9"}]}}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task Entity_fetches_that_are_ready_together_are_one_request()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"id":"1","spouse":{"id":"2"}}}}""");
        await f.WithAsync("tax", """{"data":{"e2":[{"__typename":"Citizen","debt":3}],"e1":[{"__typename":"Citizen","age":7}]}}""");
        var plan = People.Ask("query($a: Boolean!) { citizen { age @include(if: $a) spouse { debt @include(if: $a) } } }")
            .Root("population", "{ citizen { id spouse { id } } }")
            .Entities("tax", "citizen", "Citizen{id}", "{ age @include(if: $a) }")
            .Entities("tax", "citizen.spouse", "Citizen{id}", "{ debt @include(if: $a) }");

        var answer = await f.RunAsync(plan, new() { Variables = Harness.Federation.Variables(("a", "true")) });

        Assert.Equal("""{"data":{"citizen":{"age":7,"spouse":{"debt":3}}}}""", answer);
        Assert.Equal(
            """{"query":"query($e1:[_Any!]!,$e2:[_Any!]!,$a:Boolean!){e1:_entities(representations:$e1){__typename...on Citizen{age@include(if:$a)}}e2:_entities(representations:$e2){__typename...on Citizen{debt@include(if:$a)}}}","variables":{"e1":[{"__typename":"Citizen","id":"1"}],"e2":[{"__typename":"Citizen","id":"2"}],"a":true}}""",
            Assert.Single(f["tax"].Requests).Body);
    }

    [Fact]
    public async Task A_part_of_a_joint_request_fails_alone()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"id":"1","spouse":{"id":"2"}}}}""");
        await f.WithAsync("tax", """{"data":{"e1":null,"e2":[{"__typename":"Citizen","debt":3}]},"errors":[{"message":"m","path":["e1",0,"age"]}]}""");
        var plan = People.Ask("{ citizen { age spouse { debt } } }")
            .Root("population", "{ citizen { id spouse { id } } }")
            .Entities("tax", "citizen", "Citizen{id}", "{ age }")
            .Entities("tax", "citizen.spouse", "Citizen{id}", "{ debt }");

        Assert.Equal("""{"data":{"citizen":{"age":null,"spouse":{"debt":3}}},"errors":[{"message":"The service `tax` reported an error.","path":["citizen","age"],"extensions":{"code":"SUBGRAPH_ERROR","service":"tax"}}]}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task Fetches_of_one_wave_wait_a_moment_for_each_other()
    {
        var asked = new TaskCompletionSource();
        await using var f = await new Harness.Federation { Options = new() { BatchWindow = TimeSpan.FromMinutes(1) } }.WithAsync("population");
        await f.WithAsync("land");
        await f.WithAsync("tax", """{"data":{"e2":[{"__typename":"Citizen","age":7}],"e3":[{"__typename":"Office","name":"O"}]}}""");
        f["population"].Script = _ => ScriptedReply.Json("""{"data":{"citizen":{"id":"1"}}}""");
        f["land"].Script = _ => ScriptedReply.Json("""{"data":{"offices":[{"id":"2"}]}}""");
        var plan = People.Ask("{ citizen { age } offices { name } }")
            .Root("population", "{ citizen { id } }")
            .Root("land", "{ offices { id } }")
            .Entities("tax", "citizen", "Citizen{id}", "{ age }", after: [0])
            .Entities("tax", "offices", "Office{id}", "{ name }", after: [1]);

        Assert.Equal("""{"data":{"citizen":{"age":7},"offices":[{"name":"O"}]}}""", await f.RunAsync(plan));
        Assert.Single(f["tax"].Requests);
        Assert.False(asked.Task.IsCompleted);
    }

    [Fact]
    public async Task A_fetch_does_not_wait_longer_than_the_window()
    {
        var gate = new TaskCompletionSource();
        await using var f = await new Harness.Federation { Options = new() { BatchWindow = TimeSpan.FromMilliseconds(1) } }.WithAsync("population", """{"data":{"citizen":{"id":"1"}}}""");
        await f.WithAsync("land");
        await f.WithAsync("tax");
        f["land"].Script = _ => new ScriptedReply { Gate = gate.Task, Body = """{"data":{"offices":[{"id":"2"}]}}"""u8.ToArray() };
        f["tax"].Script = request =>
        {
            gate.TrySetResult();
            return ScriptedReply.Json(request.Query.Contains("age", StringComparison.Ordinal)
                ? """{"data":{"_entities":[{"__typename":"Citizen","age":7}]}}"""
                : """{"data":{"_entities":[{"__typename":"Office","name":"O"}]}}""");
        };
        var plan = People.Ask("{ citizen { age } offices { name } }")
            .Root("population", "{ citizen { id } }")
            .Root("land", "{ offices { id } }")
            .Entities("tax", "citizen", "Citizen{id}", "{ age }", after: [0])
            .Entities("tax", "offices", "Office{id}", "{ name }", after: [1]);

        Assert.Equal("""{"data":{"citizen":{"age":7},"offices":[{"name":"O"}]}}""", await f.RunAsync(plan));
        Assert.Equal(2, f["tax"].Requests.Count);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(9, 3)]
    public async Task Many_entities_are_split_into_several_requests(int citizens, int requests)
    {
        await using var f = await new Harness.Federation { Options = new() { MaxEntitiesPerFetch = 4 } }.WithAsync("population", $$$"""{"data":{"citizens":[{{{string.Join(',', Enumerable.Range(0, citizens).Select(i => $"{{\"id\":\"{i}\"}}"))}}}]}}""");
        await f.WithAsync("tax");
        f["tax"].Script = r => ScriptedReply.Json($$$"""{"data":{"_entities":[{{{string.Join(',', Ids(r).Select(i => $"{{\"__typename\":\"Citizen\",\"age\":{i}}}"))}}}]}}""");
        var plan = People.Ask("{ citizens { age } }").Root("population", "{ citizens { id } }").Entities("tax", "citizens", "Citizen{id}", "{ age }");

        var answer = await f.RunAsync(plan);

        Assert.Equal($$$"""{"data":{"citizens":[{{{string.Join(',', Enumerable.Range(0, citizens).Select(i => $"{{\"age\":{i}}}"))}}}]}}""", answer);
        Assert.Equal(requests, f["tax"].Requests.Count);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task The_entities_of_a_request_are_bounded(int citizens, bool passes)
    {
        await using var f = await new Harness.Federation { Options = new() { MaxEntities = 3 } }.WithAsync("population", $$$"""{"data":{"citizens":[{{{string.Join(',', Enumerable.Range(0, citizens).Select(i => $"{{\"id\":\"{i}\"}}"))}}}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[null,null,null]}}""");
        var plan = People.Ask("{ citizens { age } }").Root("population", "{ citizens { id } }").Entities("tax", "citizens", "Citizen{id}", "{ age }");

        Assert.Equal(!passes, (await f.RunAsync(plan)).Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
        Assert.Equal(passes ? 1 : 0, f["tax"].Requests.Count);
    }

    [Fact]
    public async Task A_fetch_whose_conditions_do_not_hold_is_not_sent()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizen":{"name":"An"}}}""");
        await f.WithAsync("land");
        var plan = People.Ask("query($o: Boolean!) { citizen { name } offices @include(if: $o) { id } }")
            .Root("population", "{ citizen { name } }")
            .Root("land", "{ offices { id } }", when: [new("o", true)]);

        Assert.Equal("""{"data":{"citizen":{"name":"An"}}}""", await f.RunAsync(plan, new() { Variables = Harness.Federation.Variables(("o", "false")) }));
        Assert.Empty(f["land"].Requests);
    }

    [Fact]
    public async Task Mutations_run_in_order_and_later_ones_run_after_a_failure()
    {
        var order = new List<string>();
        await using var f = await new Harness.Federation().WithAsync("a");
        await f.WithAsync("b");
        f["a"].Script = r =>
        {
            order.Add(r.Query);
            return r.Query.Contains("first", StringComparison.Ordinal) ? new ScriptedReply { Cut = true } : ScriptedReply.Json("""{"data":{"third":{"name":"3"}}}""");
        };
        f["b"].Script = r =>
        {
            order.Add(r.Query);
            return ScriptedReply.Json("""{"data":{"second":{"name":"2"}}}""");
        };
        var plan = People.Ask("mutation { first { name } second { name } third { name } }")
            .Root("a", "{ first { name } }").Root("b", "{ second { name } }", after: [0]).Root("a", "{ third { name } }", after: [1]);

        var answer = await f.RunAsync(plan);

        Assert.StartsWith("""{"data":{"first":null,"second":{"name":"2"},"third":{"name":"3"}},"errors":[{""", answer, StringComparison.Ordinal);
        Assert.Equal(["mutation{first{name}}", "mutation{second{name}}", "mutation{third{name}}"], order);
    }

    [Fact]
    public async Task Calls_are_recorded_with_outcome_and_entities()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1"},{"id":"2"}]}}""");
        await f.WithAsync("tax");
        f["tax"].Script = _ => new ScriptedReply { Status = 503, ContentType = "text/plain" };
        await f.RunAsync(People.Ask("{ citizens { age } }").Root("population", "{ citizens { id } }").Entities("tax", "citizens", "Citizen{id}", "{ age }"));

        Assert.Equal(["population Answered 200 0", "tax Answered 503 2"], f.Calls.Select(c => $"{c.Subgraph} {c.Outcome} {c.Status} {c.Entities}"));
    }

    private static IEnumerable<string> Ids(RecordedRequest request) =>
        System.Text.Json.JsonDocument.Parse(request.Variables).RootElement.GetProperty("representations").EnumerateArray().Select(e => e.GetProperty("id").GetString()!);
}
