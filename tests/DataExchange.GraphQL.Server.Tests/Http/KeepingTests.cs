using System.Text;
using DataExchange.GraphQL.Server.Http;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Http;

/// <summary>Whether answers may be kept by who asked for them.</summary>
public sealed class KeepingTests
{
    [Theory]
    [InlineData(true, """{"query":"{ __typename }"}""", "no-store")]
    [InlineData(false, """{"query":"{ __typename }"}""", null)]
    [InlineData(false, """[]""", "no-store")]
    public async Task Answer_that_is_left_to_the_schema_says_nothing_of_keeping_and_a_refusal_forbids_it(bool forbids, string body, string? expected)
    {
        await using var host = await SampleHost.StartAsync(options: new GraphQLHttpOptions { ForbidsKeeping = forbids });

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync(host.Endpoint, content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Headers.CacheControl?.ToString());
    }
}
