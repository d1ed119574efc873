using DataExchange.Registries;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Signatures;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>A registry over synthetic data whose requests and SQL commands are counted.</summary>
internal sealed class CountedRegistry : IAsyncDisposable
{
    private readonly RequestCounter _requests;
    private readonly SqlCommandCounter _commands;
    private readonly RegistryHost _host;
    private (int Requests, int Commands) _before;

    private CountedRegistry(RegistryHost host, RequestCounter requests, SqlCommandCounter commands)
    {
        _host = host;
        _requests = requests;
        _commands = commands;
    }

    public string Name => _host.Name;

    public Uri Endpoint => _host.Endpoint;

    public static async Task<CountedRegistry> StartAsync(
        Func<RegistryStoreOptions, TimeProvider, CancellationToken, Task<RegistryOpening>> open, string name, string directory, SyntheticWorld world, string key, Uri gateway, CancellationToken cancellationToken)
    {
        var commands = new SqlCommandCounter();
        var requests = new RequestCounter();
        var opening = await open(new RegistryStoreOptions { Name = name, DataDirectory = directory, Interceptors = [commands] }, TimeProvider.System, cancellationToken);
        var registry = opening.Require();
        await registry.SeedAsync(world, null, cancellationToken);
        Assert.True(GatewayKey.TryParse(key, out var gatewayKey, out _));
        var host = registry.CreateHost(new RegistryHostOptions { GatewayKey = gatewayKey, Logging = requests.Configure, Announcements = new AnnouncementOptions { Gateways = [gateway] } });
        await host.StartAsync(cancellationToken);
        return new CountedRegistry(host, requests, commands);
    }

    public void Mark() => _before = (_requests.Count, _commands.Count);

    public Cost SinceMark() => new(_requests.Count - _before.Requests, _commands.Count - _before.Commands);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
