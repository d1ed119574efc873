using System.Text;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Flights;

/// <summary>Whatever a subgraph answers with is contained in its fetch: the sibling fetch's value is always there.</summary>
public sealed class HostileResponseTests
{
    private static PlanSketch Plan() => People.Ask("{ citizens { name tax { code total } } offices { name } }")
        .Root("population", "{ citizens { id name } }")
        .Root("land", "{ offices { name } }")
        .Entities("tax", "citizens", "Citizen{id}", "{ tax { code total } }");

    private static async Task<string> AnswerAsync(string tax, Action<ScriptableSubgraph>? script = null)
    {
        await using var f = await new Harness.Federation { MaxResponseBytes = 64 * 1024 }.WithAsync("population", """{"data":{"citizens":[{"id":"1","name":"An"},{"id":"2","name":"Ba"}]}}""");
        await f.WithAsync("land", """{"data":{"offices":[{"name":"O"}]}}""");
        await f.WithAsync("tax", tax);
        script?.Invoke(f["tax"]);
        return await f.RunAsync(Plan());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"_entities":null}}""")]
    [InlineData("""{"data":{"_entities":{}}}""")]
    [InlineData("""{"data":{"_entities":[]}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":null,"errors":[]}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}}]}}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},null,null]}}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},{"__typename":"Citizen","tax":{"code":"B"}}]}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},{"__typename":"Citizen","tax":{"code":"B"}}]}} x""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},{"__typename":"Citizen","tax":{"code":"B" """)]
    [InlineData("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},{"__typename":"Citizen","tax":{"code":\ud800}}]}}""")]
    [InlineData("""{"data":{"_entities":[{"__typename":"Resident","tax":{"code":"A"}},{"__typename":"Nobody","tax":{"code":"B"}}]}}""")]
    [InlineData("""{"data":{"_entities":[[{"tax":1}],"tax"]}}""")]
    public async Task A_response_that_does_not_answer_the_question_is_one_error(string tax)
    {
        var answer = await AnswerAsync(tax);

        Assert.StartsWith("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":null}],"offices":[{"name":"O"}]},"errors":[{""", answer, StringComparison.Ordinal);
        Assert.Contains("""path":["citizens",0,"tax"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"tax"}}]}""", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split("\"message\"").Skip(1));
    }

    [Fact]
    public async Task An_entity_of_the_wrong_type_is_not_merged_and_the_others_are()
    {
        var answer = await AnswerAsync("""{"data":{"_entities":[{"__typename":"Resident","tax":{"code":"A"}},{"__typename":"Citizen","tax":{"code":"B","total":1}}]}}""");

        Assert.StartsWith("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":{"code":"B","total":1}}],"offices":[{"name":"O"}]},"errors":[{""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_that_is_not_known_is_null_without_an_error()
    {
        var answer = await AnswerAsync("""{"data":{"_entities":[null,{"__typename":"Citizen","tax":{"code":"B","total":1}}]}}""");

        Assert.Equal("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":{"code":"B","total":1}}],"offices":[{"name":"O"}]}}""", answer);
    }

    [Fact]
    public async Task Entities_in_another_order_are_noticed_by_their_keys()
    {
        await using var f = await new Harness.Federation().WithAsync("population", """{"data":{"citizens":[{"id":"1"},{"id":"2"},{"id":"\u0033"}]}}""");
        await f.WithAsync("tax", """{"data":{"_entities":[{"__typename":"Citizen","id":"2","age":22},{"__typename":"Citizen","id":2,"age":22},{"__typename":"Citizen","id":"3","age":33}]}}""");
        var plan = People.Ask("{ citizens { age } }").Root("population", "{ citizens { id } }").Entities("tax", "citizens", "Citizen{id}", "{ age }")
            .Compile(new Compilation.CompilerOptions());

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizens":[{"age":null},{"age":22},{"age":33}]},"errors":[{"message":"The service `tax` answered with another entity than it was asked for.","path":["citizens",0,"age"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"tax"}}]}""", answer);
        Assert.Contains("{__typename...on Citizen{id age}}", f["tax"].Requests[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unrequested_fields_are_skipped_however_often_they_come()
    {
        var answer = await AnswerAsync("""{"x":1,"x":2,"data":{"_entities":[{"secret":{"tax":1},"__typename":"Citizen","tax":{"code":"A","total":1,"extra":[[[{}]]]},"name":"Evil","name":"Evil"},null],"y":1,"y":2}}""");

        Assert.Equal("""{"data":{"citizens":[{"name":"An","tax":{"code":"A","total":1}},{"name":"Ba","tax":null}],"offices":[{"name":"O"}]}}""", answer);
    }

    [Theory]
    [InlineData("""{"__typename":"Citizen","tax":{"code":"A","code":"B"}}""")]
    [InlineData("""{"__typename":"Citizen","tax":{"code":"A","total":1},"tax":{"code":"A","total":1}}""")]
    [InlineData("""{"__typename":"Citizen","__typename":"Citizen","tax":{"code":"A"}}""")]
    [InlineData("""{"__typename":"Citizen","tax":{"code":"A"},"\u0074ax":null}""")]
    public async Task An_entity_with_a_key_twice_is_not_merged_and_the_others_are(string entity)
    {
        var answer = await AnswerAsync($$$"""{"data":{"_entities":[{{{entity}}},{"__typename":"Citizen","tax":{"code":"B","total":1}}]}}""");

        Assert.Equal("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":{"code":"B","total":1}}],"offices":[{"name":"O"}]},"errors":[{"message":"The service `tax` answered with an object that has a key twice.","path":["citizens",0,"tax"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"tax"}}]}""", answer);
    }

    [Theory]
    [InlineData("""{"data":{"_entities":[null,{"__typename":"Citizen","tax":{"code":"B","total":1}}]},"data":null}""")]
    [InlineData("""{"data":{"_entities":[null,{"__typename":"Citizen","tax":{"code":"B","total":1}}],"_entities":[null,null]}}""")]
    [InlineData("""{"errors":[{"message":"x"}],"data":{"_entities":[null,{"__typename":"Citizen","tax":{"code":"B","total":1}}]},"errors":[{"message":"y"}]}""")]
    public async Task A_response_that_says_two_things_is_none(string response)
    {
        var answer = await AnswerAsync(response);

        Assert.StartsWith("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":null}],"offices":[{"name":"O"}]},"errors":[{""", answer, StringComparison.Ordinal);
        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public async Task A_wide_object_is_read_in_any_order_and_its_doubles_are_found(int repeated)
    {
        const int Fields = 150;
        var selection = string.Join(' ', Enumerable.Range(0, Fields).Select(i => $"f{i}: name"));
        var plan = People.Ask($"{{ citizen {{ {selection} }} offices {{ name }} }}").Root("population", $"{{ citizen {{ {selection} }} }}").Root("land", "{ offices { name } }");
        var members = Enumerable.Range(0, Fields).Reverse().Select(i => $"\"f{i}\":\"v{i}\"").ToList();
        await using var f = await new Harness.Federation().WithAsync("population", "{}");
        await f.WithAsync("land", """{"data":{"offices":[{"name":"O"}]}}""");

        f["population"].Reply("{\"data\":{\"citizen\":{" + string.Join(',', members) + "}}}");
        var whole = await f.RunAsync(plan);
        f["population"].Reply("{\"data\":{\"citizen\":{" + string.Join(',', members.Append(members[^repeated])) + "}}}");
        var doubled = await f.RunAsync(plan);

        Assert.All(Enumerable.Range(0, Fields), i => Assert.Contains($"\"f{i}\":\"v{i}\"", whole, StringComparison.Ordinal));
        Assert.StartsWith("""{"data":{"citizen":null,"offices":[{"name":"O"}]},"errors":[{""", doubled, StringComparison.Ordinal);
        Assert.Contains("has a key twice", doubled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_too_deep_is_contained()
    {
        var deep = new string('[', 5000) + new string(']', 5000);

        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", await AnswerAsync($$$$"""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":{{{{deep}}}}}},null]}}"""), StringComparison.Ordinal);
        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", await AnswerAsync($$$$"""{"data":{"_entities":[null,null]},"x":{{{{deep}}}}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_too_long_is_contained()
    {
        var answer = await AnswerAsync($$$"""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"{{{new string('x', 70_000)}}}"}},null]}}""");

        Assert.Contains("answered with more bytes than are allowed", answer, StringComparison.Ordinal);
        Assert.Contains("""{"name":"An","tax":null}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_not_passed_on()
    {
        var body = Encoding.UTF8.GetBytes("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"?"}},null]}}""");
        body[Array.IndexOf(body, (byte)'?')] = 0xff;

        var answer = await AnswerAsync("", s => s.Script = _ => new ScriptedReply { Body = body });

        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_is_contained()
    {
        var answer = await AnswerAsync("", s => s.Script = _ => new ScriptedReply { Cut = true, Body = """{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}}"""u8.ToArray() });

        Assert.StartsWith("""{"data":{"citizens":[{"name":"An","tax":null},{"name":"Ba","tax":null}],"offices":[{"name":"O"}]},"errors":[{""", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split("\"message\"").Skip(1));
    }

    [Fact]
    public async Task Data_under_an_error_status_is_not_believed()
    {
        var answer = await AnswerAsync("", s => s.Script = _ => ScriptedReply.Json("""{"data":{"_entities":[{"__typename":"Citizen","tax":{"code":"A"}},null]}}""", 500));

        Assert.Contains("""{"name":"An","tax":null}""", answer, StringComparison.Ordinal);
        Assert.Contains("answered with status 500", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_without_number_are_bounded_in_memory()
    {
        var flood = "[" + string.Join(',', Enumerable.Repeat("{}", 20_000)) + "]";
        await using var f = await new Harness.Federation { Options = new() { MaxCells = 10_000 } }.WithAsync("population", "{}");
        await f.WithAsync("land", """{"data":{"offices":[{"name":"O"}]}}""");
        var plan = People.Ask("{ citizen { children { name age } } offices { name } }").Root("population", "{ citizen { children { name age } } }").Root("land", "{ offices { name } }");
        f["population"].Reply($$$$"""{"data":{"citizen":{"children":{{{{flood}}}}}}}""");

        var answer = await f.RunAsync(plan);

        Assert.Equal("""{"data":{"citizen":null,"offices":[{"name":"O"}]},"errors":[{"message":"The request needs more values from services than is allowed.","path":["citizen"],"extensions":{"code":"LIMIT_EXCEEDED","service":"population"}}]}""", answer);
    }
}
