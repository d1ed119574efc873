using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>A schema on a real Kestrel host at port 0.</summary>
public sealed class SampleHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleHost(WebApplication app)
    {
        _app = app;
        Endpoint = new Uri(app.Urls.First() + "/graphql");
        Client = new HttpClient();
    }

    public Uri Endpoint { get; }

    public HttpClient Client { get; }

    public static async Task<SampleHost> StartAsync(ServerSchema? schema = null, GraphQLHttpOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGraphQL("/graphql", schema ?? SampleSchema.Build(new SampleData()), options);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SampleHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
