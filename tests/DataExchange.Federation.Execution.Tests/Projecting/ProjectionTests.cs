using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Projecting;

public sealed class ProjectionTests
{
    private static async Task<string> AnswerAsync(PlanSketch plan, string reply, Execution.Running.ExecutionRequest? request = null)
    {
        await using var f = await new Harness.Federation().WithAsync("population", reply);
        return await f.RunAsync(plan, request);
    }

    [Theory]
    [InlineData("name", "1")]
    [InlineData("name", "[\"x\"]")]
    [InlineData("name", "{\"x\":1}")]
    [InlineData("name", "true")]
    [InlineData("age", "\"1\"")]
    [InlineData("age", "1.5")]
    [InlineData("age", "1e3")]
    [InlineData("age", "2147483648")]
    [InlineData("height", "\"1\"")]
    [InlineData("married", "0")]
    [InlineData("status", "\"UNDEAD\"")]
    [InlineData("status", "1")]
    [InlineData("tags", "\"x\"")]
    [InlineData("tags", "[1]")]
    [InlineData("grid", "[1]")]
    [InlineData("grid", "[[[1]]]")]
    [InlineData("home{street}", "\"x\"")]
    [InlineData("home{street}", "[{}]")]
    [InlineData("children{name}", "{}")]
    [InlineData("children{name}", "[1]")]
    public async Task A_value_of_the_wrong_kind_is_null_with_an_error_and_never_copied(string field, string value)
    {
        var name = field.Split('{')[0];

        var answer = await AnswerAsync(People.Ask($"{{ citizen {{ {field} debt }} }}").Root("population", $"{{ citizen {{ {field} debt }} }}"), $$$$"""{"data":{"citizen":{"{{{{name}}}}":{{{{value}}}},"debt":1}}}""");

        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", answer, StringComparison.Ordinal);
        Assert.Matches($$$"""^\{"data":\{"citizen":\{"{{{name}}}":(null|\[null\]|\[\[null\]\]),"debt":1\}\},"errors":\[\{"message":"The value of `{{{name}}}` is [a-z ]+\.","path":\["citizen","{{{name}}}"(,0)*\],""", answer);
    }

    [Fact]
    public async Task A_null_item_takes_the_list_with_it_and_names_its_position()
    {
        var answer = await AnswerAsync(People.Ask("{ citizen { tags children { name id } } }").Root("population", "{ citizen { tags children { name id } } }"), """{"data":{"citizen":{"tags":["a",null],"children":[{"name":"x","id":"1"},{"name":"y","id":null}]}}}""");

        Assert.Equal("""{"data":{"citizen":{"tags":null,"children":null}},"errors":[{"message":"The value of `tags` may not be null.","path":["citizen","tags",1],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"population"}},{"message":"The value of `id` may not be null.","path":["citizen","children",1,"id"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE","service":"population"}}]}""", answer);
    }

    [Fact]
    public async Task A_type_that_cannot_stand_at_a_position_is_null_with_an_error()
    {
        var answer = await AnswerAsync(People.Ask("{ people { __typename name } }").Root("population", "{ people { __typename name } }"), """{"data":{"people":[{"__typename":"Office","name":"x"},{"__typename":"Query","name":"x"},{"name":"x"},{"__typename":"Citizen","name":"An"}]}}""");

        Assert.StartsWith("""{"data":{"people":[null,null,null,{"__typename":"Citizen","name":"An"}]},"errors":[""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withheld_fields_are_null_and_never_looked_at()
    {
        var plan = People.Ask("{ citizen { name tags home { city } } }").Root("population", "{ citizen { name tags home { city } } }")
            .Edit("tags", f => f with { IsWithheld = true }).Edit("home", f => f with { IsWithheld = true });

        Assert.Equal("""{"data":{"citizen":{"name":"An","tags":null,"home":null}}}""", await AnswerAsync(plan, """{"data":{"citizen":{"name":"An","tags":["secret"],"home":{"city":"secret"}}}}"""));
    }

    [Fact]
    public async Task Hidden_fields_are_shown_to_the_observer_and_not_to_the_client()
    {
        var seen = new Seen();
        var plan = People.Ask("{ citizens { name key: id children { kid: id } } }").Root("population", "{ citizens { name key: id children { kid: id } } }")
            .Edit("key", f => f with { IsHidden = true, Observation = 7 }).Edit("children", f => f with { IsHidden = true }).Edit("kid", f => f with { Observation = 8 });

        var answer = await AnswerAsync(plan, """{"data":{"citizens":[{"name":"An","key":"1","children":[{"kid":"3"},{"kid":null}]},{"name":"Ba","key":5}]}}""", new() { Observer = seen });

        Assert.Equal("""{"data":{"citizens":[{"name":"An"},{"name":"Ba"}]}}""", answer);
        Assert.Equal(["7 \"1\"", "8 \"3\"", "7 5"], seen.Values);
    }

    [Fact]
    public async Task Transforms_change_leaves_and_may_answer_null()
    {
        var plan = People.Ask("{ citizen { name tags age debt } }").Root("population", "{ citizen { name tags age debt } }")
            .Edit("name", f => f with { Transform = 0 }).Edit("tags", f => f with { Transform = 0 }).Edit("age", f => f with { Transform = 1 }).Edit("debt", f => f with { Transform = 9 });

        var answer = await AnswerAsync(plan, """{"data":{"citizen":{"name":"An","tags":["a","b"],"age":null,"debt":5}}}""", new() { Transforms = [new Mask(), new Exists()] });

        Assert.Equal("""{"data":{"citizen":{"name":"***","tags":["***","***"],"age":0,"debt":null}}}""", answer);
    }

    [Fact]
    public async Task Meta_fields_are_written_by_the_caller()
    {
        var answer = await AnswerAsync(People.Ask("{ __schema { queryType { name } } }"), "{}", new() { WriteMetaField = (field, output) => output.Write(Encoding.UTF8.GetBytes($"\"{field.ResponseKey}\"")) });

        Assert.Equal("""{"data":{"__schema":"__schema"}}""", answer);
    }

    [Theory]
    [InlineData("true", "true", """{"citizen":{"name":"An","home":{"street":"S","city":"C"}}}""")]
    [InlineData("true", "false", """{"citizen":{"name":"An","home":{"street":"S"}}}""")]
    [InlineData("false", "true", """{"citizen":{"home":{"city":"C"}}}""")]
    [InlineData("false", "false", """{"citizen":{}}""")]
    public async Task Conditions_decide_and_selections_under_several_conditions_merge(string a, string b, string data)
    {
        const string selection = "citizen { name @include(if: $a) home @include(if: $a) { street } home @include(if: $b) { city } }";
        var plan = People.Ask($"query($a: Boolean!, $b: Boolean!) {{ {selection} }}").Root("population", $"{{ {selection} }}");

        var answer = await AnswerAsync(plan, """{"data":{"citizen":{"name":"An","home":{"street":"S","city":"C"}}}}""", new() { Variables = Harness.Federation.Variables(("a", a), ("b", b)) });

        Assert.Equal($$"""{"data":{{data}}}""", answer);
    }

    [Fact]
    public async Task An_answer_over_the_limit_of_nodes_or_bytes_is_refused()
    {
        foreach (var (nodes, bytes, passes) in new[] { (5, 1000, true), (4, 1000, false), (5, 10, false) })
        {
            await using var f = await new Harness.Federation { Options = new() { MaxResponseNodes = nodes, MaxResponseBytes = bytes } }.WithAsync("population", """{"data":{"citizen":{"tags":["a","b","c"]}}}""");
            var answer = await f.RunAsync(People.Ask("{ citizen { tags } }").Root("population", "{ citizen { tags } }"));
            Assert.Equal(
                passes ? """{"data":{"citizen":{"tags":["a","b","c"]}}}""" : """{"data":null,"errors":[{"message":"The answer is larger than is allowed.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
                answer);
        }
    }

    private sealed class Seen : IExecutionObserver
    {
        public List<string> Values { get; } = [];

        public void Observe(int tag, ReadOnlySpan<byte> value) => Values.Add($"{tag} {Encoding.UTF8.GetString(value)}");
    }

    private sealed class Mask : ILeafTransform
    {
        public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
        {
            output.Write("\"***\""u8);
            return !value.SequenceEqual("null"u8);
        }
    }

    private sealed class Exists : ILeafTransform
    {
        public bool TryWrite(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
        {
            output.Write(value.SequenceEqual("null"u8) ? "0"u8 : "1"u8);
            return true;
        }
    }
}
