using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Http;
using DataExchange.GraphQL.Server.Tests.Sample;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.GraphQL.Server.Tests.Http;

public sealed class RequestItemsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_attaches_items_that_resolvers_read_beside_the_services_of_the_request()
    {
        var schema = new ServerSchemaBuilder("type Query { purpose: String services: Boolean }")
            .Query(q => q
                .Field("purpose", ctx => (string?)ctx.Items["purpose"])
                .Field("services", ctx => ctx.Services.GetService<IServiceScopeFactory>() is not null))
            .Build();
        await using var host = await SampleHost.StartAsync(schema, new GraphQLHttpOptions { OnRequest = (http, items) => items["purpose"] = http.Request.Headers["DataExchange-Purpose"].ToString() });
        host.Client.DefaultRequestHeaders.Add("DataExchange-Purpose", "TAX-01");

        var response = await host.Client.GetStringAsync(new Uri(host.Endpoint + "?query={purpose services}"), Token);

        Assert.Equal("""{"data":{"purpose":"TAX-01","services":true}}""", response);
    }

    [Fact]
    public async Task Get_can_be_turned_off()
    {
        await using var host = await SampleHost.StartAsync(options: new GraphQLHttpOptions { AllowGet = false });

        using var response = await host.Client.GetAsync(new Uri(host.Endpoint + "?query={__typename}"), Token);

        Assert.Equal(StatusCodes.Status405MethodNotAllowed, (int)response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Client_that_disconnects_cancels_the_resolver()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var schema = new ServerSchemaBuilder("type Query { slow: String }")
            .Query(q => q.Field("slow", async (_, token) =>
            {
                token.Register(cancelled.SetResult);
                started.SetResult();
                await cancelled.Task;
                return "never seen";
            }))
            .Build();
        await using var host = await SampleHost.StartAsync(schema);
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var pending = host.Client.GetAsync(new Uri(host.Endpoint + "?query={slow}"), client.Token);
        await started.Task.WaitAsync(Token);
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        await cancelled.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task Failure_of_the_host_is_answered_without_its_message()
    {
        await using var host = await SampleHost.StartAsync(options: new GraphQLHttpOptions { OnRequest = (_, _) => throw new InvalidOperationException("secret") });

        using var response = await host.Client.GetAsync(new Uri(host.Endpoint + "?query={__typename}"), Token);

        Assert.Equal(StatusCodes.Status500InternalServerError, (int)response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Internal server error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""", await response.Content.ReadAsStringAsync(Token));
    }
}
