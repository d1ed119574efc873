using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class ErrorTests
{
    private const string Secret = "Nguyễn Văn An, 001";
    private const string MaskedResponse = """{"errors":[{"message":"Internal server error","locations":[{"line":1,"column":3}],"path":["field"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"field":null}}""";

    [Fact]
    public async Task Exception_is_masked_and_logged_without_its_message()
    {
        var log = new RecordingLogger<GraphQLExecutor>();
        var schema = Schema(q => q.Field<string>("field", _ => throw new InvalidOperationException(Secret)));

        var response = await Run.QueryAsync(schema, "{ field }", logger: log);

        Assert.Equal(MaskedResponse, response);
        var entry = Assert.Single(log.Entries);
        Assert.Contains("Query.field failed with InvalidOperationException", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_exception_is_masked_too()
    {
        var schema = Schema(q => q.Field<string>("field", async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException(Secret);
        }));

        Assert.Equal(MaskedResponse, await Run.QueryAsync(schema, "{ field }"));
    }

    [Fact]
    public async Task Exception_in_a_lazy_list_is_masked_too()
    {
        var schema = new ServerSchemaBuilder("type Query { field: [String] }")
            .Query(q => q.Field("field", _ => Enumerable.Range(0, 1).Select<int, string>(_ => throw new InvalidOperationException(Secret))))
            .Build();

        Assert.Equal(MaskedResponse, await Run.QueryAsync(schema, "{ field }"));
    }

    [Fact]
    public async Task Field_exception_reaches_the_client()
    {
        var schema = Schema(q => q.Field<string>("field", _ => throw new FieldException(new FieldError("Not now.", "BUSY"))));

        Assert.Contains("\"message\":\"Not now.\"", await Run.QueryAsync(schema, "{ field }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_that_is_not_aligned_fails_for_every_parent()
    {
        var schema = new ServerSchemaBuilder("type Query { items: [Item!]! } type Item { name: String }")
            .Object<CompanyRow>("Item", t => t.Batch("name", (_, _, _) => ValueTask.FromResult<IReadOnlyList<string>>(["one"])))
            .Query(q => q.Field("items", _ => new[] { new CompanyRow("1", "a"), new CompanyRow("2", "b") }))
            .Build();

        var response = await Run.QueryAsync(schema, "{ items { name } }");

        Assert.EndsWith("\"data\":{\"items\":[{\"name\":null},{\"name\":null}]}}", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_item_error_spares_its_siblings()
    {
        var schema = new ServerSchemaBuilder("type Query { items: [Item!]! } type Item { name: String }")
            .Object<CompanyRow>("Item", t => t.Batch("name", (parents, _, _) => ValueTask.FromResult<IReadOnlyList<FieldOutcome<string>>>(
                [.. parents.Select(p => p.Id == "1" ? (FieldOutcome<string>)new FieldError("Sealed.", "SEALED") : p.Name)])))
            .Query(q => q.Field("items", _ => new[] { new CompanyRow("1", "a"), new CompanyRow("2", "b") }))
            .Build();

        var response = await Run.QueryAsync(schema, "{ items { name } }");

        Assert.Contains("\"path\":[\"items\",0,\"name\"],\"extensions\":{\"code\":\"SEALED\"}", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"items\":[{\"name\":null},{\"name\":\"b\"}]}}", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Int", 3_000_000_000L)]
    [InlineData("Int", "1")]
    [InlineData("Float", double.NaN)]
    [InlineData("Boolean", 1)]
    [InlineData("String", 1)]
    public async Task Leaf_that_is_not_of_its_type_is_an_error(string type, object value)
    {
        var schema = new ServerSchemaBuilder($"type Query {{ field: {type} }}").Query(q => q.Field("field", _ => value)).Build();

        Assert.Contains($"not a `{type}`", await Run.QueryAsync(schema, "{ field }"), StringComparison.Ordinal);
    }

    private static ServerSchema Schema(Action<RootTypeBuilder> query) => new ServerSchemaBuilder("type Query { field: String }").Query(query).Build();
}
