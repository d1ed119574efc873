using DataExchange.GraphQL.Server.Http;

namespace DataExchange.GraphQL.Server.Tests.Http;

public sealed class MediaTypesTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("application/graphql-response+json;q=0.8, application/json", Json)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json, application/json", Response)]
    [InlineData("application/graphql-response+json; charset=utf-8", Response)]
    [InlineData("application/graphql-response+json; charset=utf-16, application/json", Json)]
    [InlineData("application/json;q=0, */*", Response)]
    [InlineData("text/html", null)]
    [InlineData("*/*;q=0", null)]
    public void Negotiate_follows_quality_then_order(string? accept, string? expected) =>
        Assert.Equal(expected, MediaTypes.Negotiate(accept is null ? [] : [accept]));
}
