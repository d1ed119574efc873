using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class BatchingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Batch_is_called_once_per_level_for_all_parents(bool concurrent)
    {
        var data = new SampleData();

        var response = await Run.SampleAsync("{ citizens { household { members { household { id } } } } }", data: data, options: new ExecutionOptions { ConcurrentResolvers = concurrent });

        Assert.Equal(["Citizen.household(3)", "Household.members(3)", "Citizen.household(5)"], data.Calls.All);
        Assert.StartsWith("""{"data":{"citizens":[{"household":{"members":[{"household":{"id":"H1"}},""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_is_called_once_per_alias()
    {
        var data = new SampleData();

        await Run.SampleAsync("{ citizens { a: household { id } b: household { id } } }", data: data);

        Assert.Equal(["Citizen.household(3)", "Citizen.household(3)"], data.Calls.All);
    }

    [Fact]
    public async Task Batch_of_one_concrete_type_gets_only_its_parents()
    {
        var data = new SampleData();

        var response = await Run.SampleAsync("{ parties { __typename name ... on Citizen { household { id } } } }", data: data);

        Assert.Equal(["Citizen.household(1)"], data.Calls.All);
        Assert.Equal("""{"data":{"parties":[{"__typename":"Citizen","name":"Nguyễn Văn An","household":{"id":"H1"}},{"__typename":"Company","name":"Công ty"}]}}""", response);
    }

    [Fact]
    public async Task Selections_of_one_field_are_merged_into_one_call()
    {
        var data = new SampleData();

        var response = await Run.SampleAsync(
            "query($no: Boolean!) { citizens(filter: { limit: 1 }) { ...A household { id } name @skip(if: true) gender @include(if: $no) } } fragment A on Citizen { household { members { id } } }",
            new { no = false },
            data);

        Assert.Equal(["Citizen.household(1)", "Household.members(1)"], data.Calls.All);
        Assert.Equal("""{"data":{"citizens":[{"household":{"members":[{"id":"001"},{"id":"002"}],"id":"H1"}}]}}""", response);
    }

    [Fact]
    public async Task Independent_batches_of_a_query_run_at_the_same_time()
    {
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var schema = new ServerSchemaBuilder("type Query { a: Int b: Int }")
            .Query(q => q
                .Field("a", async (_, token) =>
                {
                    first.SetResult();
                    await second.Task.WaitAsync(token);
                    return 1;
                })
                .Field("b", async (_, token) =>
                {
                    second.SetResult();
                    await first.Task.WaitAsync(token);
                    return 2;
                }))
            .Build();

        Assert.Equal("""{"data":{"a":1,"b":2}}""", await Run.QueryAsync(schema, "{ a b }"));
    }

    [Fact]
    public async Task Batches_run_one_after_the_other_where_concurrency_is_off()
    {
        var running = 0;
        async ValueTask<int> Alone(CancellationToken token)
        {
            var seen = Interlocked.Increment(ref running);
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            Interlocked.Decrement(ref running);
            return seen;
        }

        var schema = new ServerSchemaBuilder("type Query { a: Int b: Int }")
            .Query(q => q.Field("a", (_, token) => Alone(token)).Field("b", (_, token) => Alone(token)))
            .Build();

        Assert.Equal("""{"data":{"a":1,"b":1}}""", await Run.QueryAsync(schema, "{ a b }", options: new ExecutionOptions { ConcurrentResolvers = false }));
    }
}
