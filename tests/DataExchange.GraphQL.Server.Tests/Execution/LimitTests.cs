using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;
using DataExchange.GraphQL.Validation.Limits;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class LimitTests
{
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Lists_longer_than_the_limit_are_an_error(int limit, bool exceeds) =>
        await AssertLimitAsync("{ citizens { id } }", new ExecutionOptions { MaxListItems = limit }, exceeds);

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Objects_beyond_the_limit_are_an_error(int limit, bool exceeds) =>
        await AssertLimitAsync("{ citizens { household { id } } }", new ExecutionOptions { MaxObjects = limit }, exceeds);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Documents_deeper_than_the_limit_are_refused(int limit, bool exceeds) =>
        await AssertLimitAsync("{ citizens { household { id } } }", new ExecutionOptions { Operations = new OperationLimits { MaxDepth = limit } }, exceeds);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Representations_beyond_the_limit_are_refused(int limit, bool exceeds) =>
        await AssertLimitAsync(
            """{ _entities(representations: [{ __typename: "Citizen", id: "001" }, { __typename: "Citizen", id: "002" }]) { __typename } }""",
            new ExecutionOptions { MaxEntities = limit },
            exceeds);

    [Fact]
    public async Task Field_errors_beyond_the_limit_are_dropped_and_their_fields_stay_null()
    {
        var schema = new ServerSchemaBuilder("type Query { items: [Item!]! } type Item { name: String }")
            .Object<CompanyRow>("Item", t => t.Field("name", _ => FieldOutcome<string>.FromError(new FieldError("Sealed.", "SEALED"))))
            .Query(q => q.Field("items", _ => Enumerable.Repeat(new CompanyRow("1", "n"), 3)))
            .Build();

        var response = await Run.QueryAsync(schema, "{ items { name } }", options: new ExecutionOptions { MaxFieldErrors = 2 });

        Assert.Equal(2, response.Split("SEALED").Length - 1);
        Assert.Equal(3, response.Split("\"name\":null").Length - 1);
    }

    private static async Task AssertLimitAsync(string query, ExecutionOptions options, bool exceeds) =>
        Assert.Equal(exceeds, (await Run.SampleAsync(query, options: options)).Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
}
