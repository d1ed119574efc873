using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Tests.Running;

/// <summary>Guarded operations from the plan to the answer: what registries and guards are told, and what the client gets.</summary>
public sealed class GuardedPlanTests
{
    private const string An = """{"id":"1"}""";
    private const string Two = """{"data":{"people":[{"id":"1","name":"An"},{"id":"2","name":"Ba"}]}}""";

    [Fact]
    public async Task Guards_on_the_same_entities_are_asked_in_one_call_and_fetched_in_one_request()
    {
        await using var f = await GuardedState.StartAsync(Two, _ => An, id => $$"""{"__typename":"Citizen","g0_debt":{{id}},"g1_late":true}""");
        var guard = new GuardedState.Guard((g, record) => g == 0 || record.Contains("\"1\"", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g0_debt: debt g1_late: late } }"), new() { Guard = guard });

        Assert.Equal("""{"data":{"people":[{"name":"An","g0_debt":1,"g1_late":true},{"name":"Ba","g0_debt":2,"g1_late":null}]}}""", answer);
        Assert.Equal(["""0 tax: {"__typename":"Citizen","id":"1"} {"__typename":"Citizen","id":"2"} | 1 tax: {"__typename":"Citizen","id":"1"} {"__typename":"Citizen","id":"2"}"""], guard.Calls);
        Assert.Equal(
            """{"query":"query($e1:[_Any!]!,$e2:[_Any!]!){e1:_entities(representations:$e1){__typename...on Citizen{g0_debt:debt}}e2:_entities(representations:$e2){__typename...on Citizen{g1_late:late}}}","variables":{"e1":[{"__typename":"Citizen","id":"1"},{"__typename":"Citizen","id":"2"}],"e2":[{"__typename":"Citizen","id":"1"}]}}""",
            Assert.Single(f["tax"].Requests).Body);
    }

    [Fact]
    public async Task What_a_guard_reads_is_fetched_for_it_without_arguments_and_never_sent()
    {
        await using var f = await GuardedState.StartAsync(
            """{"data":{"people":[{"id":"1","h":61,"height":160,"home":{"province":"01"}},{"id":"2","h":70,"height":180,"home":null}]}}""", _ => An, _ => """{"__typename":"Citizen","g0_debt":5}""");
        var guard = new GuardedState.Guard((_, record) => record.Contains("\"01\"", StringComparison.Ordinal));
        var plan = GuardedState.Plan("""{ people { h: height(unit: "in") g0_debt: debt } }""", new NormalizedGuard(0, [new GuardRead("Citizen", "height home { province }")]));

        var answer = await f.RunAsync(plan, new() { Guard = guard });

        Assert.Equal("""{"data":{"people":[{"h":61,"g0_debt":5},{"h":70,"g0_debt":null}]}}""", answer);
        Assert.Equal(["""0 tax: {"__typename":"Citizen","id":"1","height":160,"home":{"province":"01"}} {"__typename":"Citizen","id":"2","height":180,"home":null}"""], guard.Calls);
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"1"}]}""", Assert.Single(f["tax"].Requests).Variables);
        Assert.Contains("home{province}", Assert.Single(f["population"].Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_guard_reads_below_members_of_a_union_is_found_by_the_type_that_each_member_has_there()
    {
        await using var f = await GuardedState.StartAsync(
            """{"data":{"holders":[{"__typename":"Citizen","id":"1","head":{"id":"9"}},{"__typename":"Company","id":"7","head":{"id":"5"}}]}}""",
            id => id == "7" ? """{"__typename":"Company","g0_name":"Co"}""" : """{"__typename":"Citizen","g0_name":"An"}""",
            _ => """{"__typename":"Office","grade":3}""");
        var guard = new GuardedState.Guard((_, _) => true);
        var plan = GuardedState.Plan(
            "{ holders { ... on Citizen { g0_name: name } ... on Company { g0_name: name } } }",
            new NormalizedGuard(0, [new GuardRead("Citizen", "head { id }"), new GuardRead("Company", "head { grade }")]));

        var answer = await f.RunAsync(plan, new() { Guard = guard });

        Assert.Equal("""{"data":{"holders":[{"g0_name":"An"},{"g0_name":"Co"}]}}""", answer);
        Assert.Equal(
            ["""0 population: {"__typename":"Citizen","id":"1","head":{"id":"9"}} {"__typename":"Company","id":"7","head":{"grade":3}}"""], guard.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(69)]
    public async Task Of_seventy_guards_on_one_entity_each_alone_keeps_it_and_one_of_what_is_hidden_does_not(int passing)
    {
        string[] keys = [.. Enumerable.Range(0, 70).Select(n => $"g{n}_debt"), "g70_debt_hidden"];
        await using var f = await GuardedState.StartAsync(Two, _ => An, id => "{\"__typename\":\"Citizen\"," + string.Join(',', keys.Select(k => $"\"{k}\":{id}")) + "}");
        var guard = new GuardedState.Guard((g, record) => g == (record.Contains("\"1\"", StringComparison.Ordinal) ? passing : 70));

        var answer = await f.RunAsync(GuardedState.Plan($"{{ people {{ {string.Join(' ', keys.Select(k => k + ": debt"))} }} }}"), new() { Guard = guard });

        var shown = string.Join(',', keys[..70].Select((k, n) => $"\"{k}\":{(n == passing ? "1" : "null")}"));
        Assert.Equal("{\"data\":{\"people\":[{" + shown + "},null]}}", answer);
    }

    [Fact]
    public async Task A_guard_whose_reading_failed_is_not_asked_and_nothing_is_fetched()
    {
        await using var f = await GuardedState.StartAsync("""{"data":{"people":[{"id":"1","name":"An"}]}}""", _ => An, _ => """{"__typename":"Citizen","g0_debt":5}""");
        f["tax"].Script = _ => DataExchange.Testing.Subgraphs.ScriptedReply.Json("{}") with { Status = 500 };
        var guard = new GuardedState.Guard((_, _) => true);
        var plan = GuardedState.Plan("{ people { name g0_debt: debt } }", new NormalizedGuard(0, [new GuardRead("Citizen", "late")]));

        var answer = await f.RunAsync(plan, new() { Guard = guard });

        Assert.StartsWith("""{"data":{"people":[{"name":"An","g0_debt":null}]}""", answer, StringComparison.Ordinal);
        Assert.Empty(guard.Calls);
        Assert.DoesNotContain(f["tax"].Requests, r => r.Body.Contains("debt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_a_value_are_decided_each_alone_and_merged_into_one_object()
    {
        await using var f = await GuardedState.StartAsync(
            Two, _ => An, _ => """{"__typename":"Citizen","g0_tax":{"code":"c","total":1,"years":[{"number":1,"g2_due":7},{"number":2,"g2_due":8}],"g1_total":3}}""");
        var guard = new GuardedState.Guard((g, record) => record.Contains("\"1\"", StringComparison.Ordinal) ? g != 1 : g == 3);

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g0_tax: tax { code g1_total: total years { number g2_due: due } } } }"), new() { Guard = guard });

        Assert.Equal(
            """{"data":{"people":[{"name":"An","g0_tax":{"code":"c","g1_total":null,"years":[{"number":1,"g2_due":7},{"number":2,"g2_due":8}]}},{"name":"Ba","g0_tax":null}]}}""", answer);
        Assert.Single(guard.Calls);
        Assert.DoesNotContain("total", Assert.Single(f["tax"].Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_a_value_that_differ_in_length_are_an_error_of_the_registry_and_null()
    {
        await using var f = await GuardedState.StartAsync("""{"data":{"people":[{"id":"1","name":"An"}]}}""", _ => An, _ => "null");
        f["tax"].Reply("""{"data":{"e1":[{"__typename":"Citizen","g1_tax":{"years":[{"number":1},{"number":2}]}}],"e2":[{"__typename":"Citizen","g1_tax":{"years":[{"g2_due":7}]}}]}}""");

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g1_tax: tax { years { number g2_due: due } } } }"), new() { Guard = new GuardedState.Guard((_, _) => true) });

        Assert.StartsWith("""{"data":{"people":[{"name":"An","g1_tax":{"years":[{"number":1,"g2_due":null},{"number":2,"g2_due":null}]}}]}""", answer, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Single(f["tax"].Requests);
    }

    [Fact]
    public async Task What_is_guarded_below_a_value_of_the_root_is_never_fetched()
    {
        await using var f = await GuardedState.StartAsync("""{"data":{"place":{"line":"a"}}}""", _ => An, _ => "null");
        var guard = new GuardedState.Guard((_, _) => true);

        var answer = await f.RunAsync(GuardedState.Plan("{ place { line g0_province: province } }"), new() { Guard = guard });

        Assert.Equal("""{"data":{"place":{"line":"a","g0_province":null}}}""", answer);
        Assert.Empty(guard.Calls);
        Assert.DoesNotContain("province", Assert.Single(f["population"].Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guarded_person_is_fetched_for_those_who_pass_and_decided_on_for_itself()
    {
        await using var f = await GuardedState.StartAsync(
            Two, id => id == "1" ? """{"__typename":"Citizen","g0_father":{"id":"9"}}""" : """{"__typename":"Citizen","g1_name":"Cha"}""", _ => "null");
        var guard = new GuardedState.Guard((g, record) => g == 1 || record.Contains("\"1\"", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g0_father: father { g1_name: name } } }"), new() { Guard = guard });

        Assert.Equal("""{"data":{"people":[{"name":"An","g0_father":{"g1_name":"Cha"}},{"name":"Ba","g0_father":null}]}}""", answer);
        Assert.Equal(2, guard.Calls.Count);
        Assert.Equal("""1 population: {"__typename":"Citizen","id":"9"}""", guard.Calls[1]);
    }

    [Fact]
    public async Task An_entity_of_which_nothing_passes_is_null_and_not_observed_and_one_whose_registry_has_nothing_stays()
    {
        await using var f = await GuardedState.StartAsync(
            """{"data":{"people":[{"id":"1"},{"id":"2"},{"id":"3"}]}}""", _ => An, id => id == "1" ? "null" : """{"__typename":"Citizen","g0_debt_seen":7,"g1_late":true}""");
        var observer = new Observer();
        var guard = new GuardedState.Guard((g, record) => g == 0 && !record.Contains("\"2\"", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ people { __typename g0_debt_seen: debt g1_late: late } }"), new() { Guard = guard, Observer = observer });

        Assert.Equal(
            """{"data":{"people":[{"__typename":"Citizen","g0_debt_seen":null,"g1_late":null},null,{"__typename":"Citizen","g0_debt_seen":7,"g1_late":null}]}}""", answer);
        Assert.Equal(1, observer.Count);
    }

    [Fact]
    public async Task Entities_collapse_behind_interfaces_and_unions_and_values_beside_them_do_not()
    {
        await using var f = await GuardedState.StartAsync(
            """{"data":{"hits":[{"__typename":"Citizen","id":"1"},{"__typename":"Place","line":"x"}],"parties":[{"__typename":"Company","id":"7"},{"__typename":"Citizen","id":"1"}]}}""",
            _ => """{"__typename":"Company","g1_name":"Co"}""", _ => "null");
        var guard = new GuardedState.Guard((_, record) => record.Contains("Company", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ hits { ... on Citizen { g0_name: name } ... on Place { line } } parties { __typename g1_name: name } }"), new() { Guard = guard });

        Assert.Equal("""{"data":{"hits":[null,{"line":"x"}],"parties":[{"__typename":"Company","g1_name":"Co"},null]}}""", answer);
    }

    [Fact]
    public async Task What_a_guarded_field_requires_is_not_fetched_for_those_who_do_not_pass()
    {
        await using var f = await GuardedState.StartAsync(Two, id => $$"""{"__typename":"Citizen","income":{{id}}0}""", _ => """{"__typename":"Citizen","g0_rate":3}""");
        var guard = new GuardedState.Guard((_, record) => record.Contains("\"2\"", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g0_rate: rate } }"), new() { Guard = guard });

        Assert.Equal("""{"data":{"people":[{"name":"An","g0_rate":null},{"name":"Ba","g0_rate":3}]}}""", answer);
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"2"}]}""", f["population"].Requests[^1].Variables);
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"2","income":20}]}""", Assert.Single(f["tax"].Requests).Variables);
    }

    [Fact]
    public async Task One_entity_told_of_in_two_ways_passes_only_where_both_do()
    {
        await using var f = await GuardedState.StartAsync(
            """{"data":{"people":[{"id":"1","name":"An"},{"id":"1","name":"Ba"},{"id":"2","name":"An"}]}}""", _ => An, _ => """{"__typename":"Citizen","g0_debt":7}""");
        var guard = new GuardedState.Guard((_, record) => record.Contains("An", StringComparison.Ordinal));

        var answer = await f.RunAsync(GuardedState.Plan("{ people { name g0_debt: debt } }", new NormalizedGuard(0, [new GuardRead("Citizen", "name")])), new() { Guard = guard });

        Assert.Equal("""{"data":{"people":[{"name":"An","g0_debt":null},{"name":"Ba","g0_debt":null},{"name":"An","g0_debt":7}]}}""", answer);
        Assert.Equal("""{"representations":[{"__typename":"Citizen","id":"2"}]}""", Assert.Single(f["tax"].Requests).Variables);
    }

    [Fact]
    public async Task A_deferred_part_asks_for_itself_unless_the_entity_would_be_shown_before_it_is_decided_on()
    {
        await using var f = await GuardedState.StartAsync(Two, _ => An, _ => """{"__typename":"Citizen","g0_debt":7}""");
        var executor = new PlanExecutor(f.Client());
        var guard = new GuardedState.Guard((_, record) => record.Contains("\"1\"", StringComparison.Ordinal));

        await using var shown = await executor.ExecuteIncrementallyAsync(GuardedState.Plan("{ people { name ... @defer { g0_debt: debt } } }"), new() { Guard = guard }, TestContext.Current.CancellationToken);
        await using var alone = await executor.ExecuteIncrementallyAsync(GuardedState.Plan("{ people { __typename ... @defer { g0_debt: debt } } }"), new() { Guard = guard }, TestContext.Current.CancellationToken);

        Assert.True(shown.HasNext);
        Assert.Equal("""{"people":[{"name":"An"},{"name":"Ba"}]}""", System.Text.Encoding.UTF8.GetString(shown.First.Data.Span));
        Assert.False(alone.HasNext);
        Assert.Equal("""{"people":[{"__typename":"Citizen","g0_debt":7},null]}""", System.Text.Encoding.UTF8.GetString(alone.First.Data.Span));
    }

    private sealed class Observer : IExecutionObserver
    {
        public int Count { get; private set; }

        public void Observe(int tag, ReadOnlySpan<byte> value) => Count++;
    }
}
