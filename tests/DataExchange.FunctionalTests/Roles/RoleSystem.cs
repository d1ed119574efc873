using System.Collections.Concurrent;
using System.Security.Cryptography;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Roles;

/// <summary>A gateway and four registries, each a process of its own, as containers run them.</summary>
internal sealed class RoleSystem : IAsyncDisposable
{
    private static readonly Dictionary<string, string> s_owners = new() { ["population"] = "G01", ["land"] = "G10", ["tax"] = "G12.18", ["documents"] = "G22" };

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, DxProcess> _running = new();
    private readonly ConcurrentDictionary<string, Uri> _addresses = new();
    private readonly Dictionary<string, string> _keys = s_owners.Keys.ToDictionary(r => r, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    private readonly IReadOnlyDictionary<string, string> _stores;
    private GatewayClient? _gateway;

    private RoleSystem(IReadOnlyDictionary<string, string> stores) => _stores = stores;

    /// <summary>The gateway.</summary>
    public GatewayClient Gateway => _gateway!;

    /// <summary>Starts everything.</summary>
    /// <param name="stores">Connection strings by the name of the store; a store without one is a file.</param>
    public static async Task<RoleSystem> StartAsync(IReadOnlyDictionary<string, string> stores)
    {
        var system = new RoleSystem(stores);
        try
        {
            await Task.WhenAll(s_owners.Keys.Select(system.StartRegistryAsync));
            await system.StartGatewayAsync();
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a registry answers.</summary>
    public Uri AddressOf(string registry) => new(_addresses[registry], "/graphql");

    /// <summary>Kills a registry's process.</summary>
    public Task KillAsync(string registry) => _running[registry].KillAsync();

    /// <summary>Starts a registry, where it answered before if it ever did.</summary>
    public async Task StartRegistryAsync(string registry)
    {
        var environment = Environment();
        environment["Registry__GatewayKey"] = _keys[registry];
        environment["Registry__Seed__Citizens"] = "100";
        var urls = _addresses.GetValueOrDefault(registry)?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0";
        var process = _running[registry] = DxProcess.Start(["serve", registry, "--urls", urls, "--data", _folder.Path], environment);
        _addresses[registry] = await AddressAsync(process);
    }

    /// <summary>Ends every process; the exit codes.</summary>
    public Task<int[]> StopAsync() => Task.WhenAll(_running.Values.Select(p => p.StopAsync("TERM")));

    public async ValueTask DisposeAsync()
    {
        _gateway?.Dispose();
        foreach (var process in _running.Values)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task StartGatewayAsync()
    {
        var supergraph = _folder.File("supergraph.graphql");
        DemonstrationFiles.WriteSupergraph(supergraph);
        var environment = Environment();
        environment["Gateway__Supergraph"] = supergraph;

        // What a registry that is down cannot answer is to be missing.
        environment["Cache__Enabled"] = "false";
        foreach (var (registry, owner) in s_owners)
        {
            environment[$"Gateway__Subgraphs__{registry}__Url"] = AddressOf(registry).ToString();
            environment[$"Gateway__Subgraphs__{registry}__Key"] = _keys[registry];
            environment[$"Gateway__Subgraphs__{registry}__Owner"] = owner;
        }

        var process = _running["gateway"] = DxProcess.Start(["serve", "gateway", "--demonstration", "--urls", "http://127.0.0.1:0", "--data", _folder.Path], environment);
        _gateway = new GatewayClient(await AddressAsync(process));
    }

    private Dictionary<string, string> Environment()
    {
        var environment = _stores.ToDictionary(s => $"ConnectionStrings__{s.Key}", s => s.Value);
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return environment;
    }

    private static async Task<Uri> AddressAsync(DxProcess process)
    {
        const string Sign = " listens at ";
        var line = await process.LineAsync(l => l.Contains(Sign, StringComparison.Ordinal));
        return new Uri(line[(line.IndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..].Split(", ")[0]);
    }
}
