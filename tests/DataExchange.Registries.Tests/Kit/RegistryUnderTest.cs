using System.Text.Json;
using DataExchange.Registries.Filling;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Signatures;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Tests.Kit;

/// <summary>A registry with a small world on a real host; null parts when its provider is not there.</summary>
public abstract class RegistryUnderTest(Provider provider, string name, Func<RegistryStoreOptions, TimeProvider, CancellationToken, Task<RegistryOpening>> open)
    : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private StorePlace? place;
    private RegistryHost? host;

    public static SyntheticWorld World { get; } = new(seed: 7, citizenCount: 4000);

    public SqlCommandCounter Counter { get; } = new();

    public Uri Endpoint => host!.Endpoint;

    public async ValueTask InitializeAsync()
    {
        if (provider == Provider.Postgres && StorePlace.PostgresServer is null)
        {
            return;
        }

        place = await StorePlace.MakeAsync(provider);
        var registry = (await open(place.Options(name, Counter), TimeProvider.System, CancellationToken.None)).Require();
        Assert.Equal(SeedOutcome.Filled, await registry.SeedAsync(World, null, CancellationToken.None));
        Assert.True(GatewayKey.TryParse(Convert.ToBase64String(Signer.Key), out var key, out _));
        host = registry.CreateHost(new RegistryHostOptions { GatewayKey = key, Logging = _ => { } });
        await host.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (host is not null)
        {
            await host.StopAsync(CancellationToken.None);
            await host.DisposeAsync();
        }

        if (place is not null)
        {
            await place.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public void SkipWhenAbsent()
    {
        if (host is null)
        {
            Assert.Skip("DATAEXCHANGE_TEST_POSTGRES is not set.");
        }
    }

    /// <summary>The whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        using var request = Request(body, new Signer().Sign(body, DateTimeOffset.UtcNow));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    public HttpRequestMessage Request(byte[] body, (string Digest, string Input, string Signature)? signed, string query = "", string? agency = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint + query) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (signed is { } headers)
        {
            request.Headers.Add("Content-Digest", headers.Digest);
            request.Headers.Add("Signature-Input", headers.Input);
            request.Headers.Add("Signature", headers.Signature);
        }

        if (agency is not null)
        {
            request.Headers.Add("DataExchange-Agency", agency);
        }

        return request;
    }
}
