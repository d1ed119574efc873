using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Gateway.Hosting;
using DataExchange.Registries.Documents;
using DataExchange.Registries.Land;
using DataExchange.Registries.Population;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>The gateway over four counted registries, in this process, without enforcement: what is counted is the work, not the decisions.</summary>
public class CountedSystem : IAsyncLifetime
{
    private const int Citizens = 1_500;

    private readonly string _directory = Directory.CreateTempSubdirectory("dataexchange-batching").FullName;
    private readonly List<CountedRegistry> _registries = [];
    private WebApplication? _gateway;
    private HttpClient? _client;

    /// <summary>The key that the gateway shares with each registry, base64.</summary>
    internal string Key { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Where the gateway answers, and is told of changes.</summary>
    internal Uri GatewayUrl { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>Whether the gateway keeps what registries answered.</summary>
    protected virtual bool IsCached => false;

    public async ValueTask InitializeAsync()
    {
        var world = new SyntheticWorld(7, Citizens);
        _registries.Add(await CountedRegistry.StartAsync(PopulationRegistry.OpenAsync, PopulationRegistry.Name, _directory, world, Key, GatewayUrl, CancellationToken.None));
        _registries.Add(await CountedRegistry.StartAsync(LandRegistry.OpenAsync, LandRegistry.Name, _directory, world, Key, GatewayUrl, CancellationToken.None));
        _registries.Add(await CountedRegistry.StartAsync(TaxRegistry.OpenAsync, TaxRegistry.Name, _directory, world, Key, GatewayUrl, CancellationToken.None));
        _registries.Add(await CountedRegistry.StartAsync(DocumentsRegistry.OpenAsync, DocumentsRegistry.Name, _directory, world, Key, GatewayUrl, CancellationToken.None));
        _gateway = await StartGatewayAsync();
        _client = new HttpClient { BaseAddress = GatewayUrl };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        foreach (var registry in _registries)
        {
            await registry.DisposeAsync();
        }

        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks, and tells the answer and what it cost each registry.</summary>
    internal async Task<(JsonElement Answer, IReadOnlyDictionary<string, Cost> Costs)> AskAsync(string query, CancellationToken cancellationToken)
    {
        _registries.ForEach(r => r.Mark());
        using var response = await _client!.PostAsJsonAsync("/graphql", new { query }, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return (answer, _registries.ToDictionary(r => r.Name, r => r.SinceMark()));
    }

    /// <summary>Where a registry answers.</summary>
    internal Uri EndpointOf(string registry) => _registries.Single(r => r.Name == registry).Endpoint;

    private async Task<WebApplication> StartGatewayAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Conformance" });
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.WebHost.UseUrls(GatewayUrl.ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies());
        var gateway = builder.Build();
        Assert.Empty(await GatewayStart.LoadAsync(gateway.Services, CancellationToken.None));
        gateway.MapGateway();
        await gateway.StartAsync();
        return gateway;
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        var supergraph = Path.Combine(_directory, "supergraph.graphql");
        using (var resource = typeof(DataExchange.Cli.Commands.CommandLine).Assembly.GetManifestResourceStream("supergraph.graphql")!)
        using (var file = File.Create(supergraph))
        {
            resource.CopyTo(file);
        }

        yield return new("Gateway:Supergraph", supergraph);
        yield return new("Access:Enforcement", "DisabledForConformanceTests");
        yield return new("Cache:Enabled", IsCached ? "true" : "false");
        foreach (var registry in _registries)
        {
            yield return new($"Gateway:Subgraphs:{registry.Name}:Url", registry.Endpoint.ToString());
            yield return new($"Gateway:Subgraphs:{registry.Name}:Key", Key);
        }
    }
}
