using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class MutationTests
{
    [Fact]
    public async Task Root_fields_run_one_after_the_other_each_to_its_end()
    {
        var order = new List<string>();
        var schema = new ServerSchemaBuilder("type Query { q: Int } type Mutation { step(n: Int!): Step } type Step { done: Int }")
            .Object<CompanyRow>("Step", t => t.Batch<int>("done", async (parents, _, _) =>
            {
                await Task.Yield();
                order.Add("done " + parents[0].Id);
                return [1];
            }))
            .Query(q => q.Field("q", _ => 1))
            .Mutation(m => m.Field("step", async (ctx, _) =>
            {
                await Task.Yield();
                order.Add("step " + ctx.Argument<int>("n"));
                return new CompanyRow($"{ctx.Argument<int>("n")}", "");
            }))
            .Build();

        var response = await Run.QueryAsync(schema, "mutation { a: step(n: 1) { done } b: step(n: 2) { done } }");

        Assert.Equal(["step 1", "done 1", "step 2", "done 2"], order);
        Assert.Equal("""{"data":{"a":{"done":1},"b":{"done":1}}}""", response);
    }
}
