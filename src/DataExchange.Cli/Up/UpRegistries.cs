using System.Diagnostics;
using DataExchange.Cli.Data;
using DataExchange.Cli.Registries;
using DataExchange.Registries;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Signatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DataExchange.Cli.Up;

/// <summary>The four registries of one process, each on a loopback port of its own.</summary>
internal sealed class UpRegistries : IAsyncDisposable
{
    private readonly IReadOnlyList<RegistryHost> _hosts;

    private UpRegistries(IReadOnlyList<RegistryHost> hosts) => _hosts = hosts;

    /// <summary>Where each registry answers, by name.</summary>
    public IReadOnlyDictionary<string, Uri> Endpoints => _hosts.ToDictionary(h => h.Name, h => h.Endpoint, StringComparer.Ordinal);

    public static async Task<UpRegistries> StartAsync(
        IConfiguration configuration, UpOptions options, string dataDirectory, KeyStore keys, CancellationToken cancellationToken)
    {
        var announcements = AnnouncementSettings.Read(configuration, new Uri($"http://127.0.0.1:{options.Port}"));
        var registries = new List<IRegistry>();
        foreach (var role in RegistryRole.All)
        {
            registries.Add(await role.OpenStoreAsync(configuration, dataDirectory, TimeProvider.System, cancellationToken).ConfigureAwait(false));
        }

        await RegistrySeeding.RunAsync(registries, options.Seed, options.Citizens, cancellationToken).ConfigureAwait(false);
        var hosts = registries.ConvertAll(r => r.CreateHost(HostOptions(r.Name, keys, announcements)));
        foreach (var host in hosts)
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
        }

        return new UpRegistries(hosts);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
            await host.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static RegistryHostOptions HostOptions(string registry, KeyStore keys, AnnouncementOptions announcements)
    {
        if (!GatewayKey.TryParse(keys.Secret($"registry-{registry}"), out var key, out var reason))
        {
            throw new UnreachableException($"The key store gives keys that registries accept: {reason}");
        }

        return new RegistryHostOptions
        {
            GatewayKey = key,
            Announcements = announcements,
            Logging = logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true),
        };
    }
}
