using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

/// <summary>The table of https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors: where an error nulls, and which errors remain.</summary>
public sealed class NullPropagationTests
{
    [Theory]
    [InlineData("String", "failing", "null", "[\"field\"]")]
    [InlineData("String!", "failing", null, "[\"field\"]")]
    [InlineData("String!", "null", null, "[\"field\"]")]
    [InlineData("[String]", "failing item", "[\"a\",null]", "[\"field\",1]")]
    [InlineData("[String!]", "failing item", "null", "[\"field\",1]")]
    [InlineData("[String!]", "null item", "null", "[\"field\",1]")]
    [InlineData("[String!]!", "failing item", null, "[\"field\",1]")]
    [InlineData("[String]!", "failing item", "[\"a\",null]", "[\"field\",1]")]
    [InlineData("[String]!", "null", null, "[\"field\"]")]
    public async Task Failure_nulls_the_nearest_nullable_place(string type, string behaviour, string? expected, string path)
    {
        var schema = new ServerSchemaBuilder($"type Query {{ field: {type} }}").Query(q => q.Field("field", _ => Value(behaviour))).Build();

        var response = await Run.QueryAsync(schema, "{ field }");

        Assert.EndsWith(expected is null ? "\"data\":null}" : $"\"data\":{{\"field\":{expected}}}}}", response, StringComparison.Ordinal);
        Assert.Contains($"\"locations\":[{{\"line\":1,\"column\":3}}],\"path\":{path},", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_item_in_a_nullable_list_is_no_error()
    {
        var schema = new ServerSchemaBuilder("type Query { field: [String]! }").Query(q => q.Field("field", _ => Value("null item"))).Build();

        Assert.Equal("""{"data":{"field":["a",null]}}""", await Run.QueryAsync(schema, "{ field }"));
    }

    [Fact]
    public async Task Errors_below_a_place_that_became_null_for_another_error_are_dropped()
    {
        var schema = new ServerSchemaBuilder("type Query { a: A other: String } type A { first: String required: String! }")
            .Object<CompanyRow>("A", t => t.Field("first", _ => Failing("ONE")).Field("required", _ => Failing("TWO")))
            .Query(q => q.Field("a", _ => new CompanyRow("1", "n")).Field("other", _ => "kept"))
            .Build();

        var response = await Run.QueryAsync(schema, "{ a { first required } other }");

        Assert.Equal(
            """{"errors":[{"message":"Failed.","locations":[{"line":1,"column":13}],"path":["a","required"],"extensions":{"code":"TWO"}}],"data":{"a":null,"other":"kept"}}""",
            response);
    }

    private static object? Value(string behaviour) => behaviour switch
    {
        "failing" => Failing("X"),
        "failing item" => new object[] { "a", Failing("X") },
        "null item" => new object?[] { "a", null },
        _ => null,
    };

    private static FieldOutcome<string> Failing(string code) => new FieldError("Failed.", code);
}
