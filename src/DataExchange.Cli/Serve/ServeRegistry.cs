using DataExchange.Cli.Registries;
using DataExchange.Cli.Reporting;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Signatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DataExchange.Cli.Serve;

/// <summary>The role of one registry.</summary>
internal static class ServeRegistry
{
    public static async Task RunAsync(RegistryRole role, ServeOptions options, CancellationToken cancellationToken)
    {
        ListenAddresses.Check(options.Urls);
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        if (!GatewayKey.TryParse(configuration[GatewayKey.ConfigurationKey], out var key, out var reason))
        {
            throw CommandFailure.Input(reason);
        }

        var announcements = AnnouncementSettings.Read(configuration);
        var registry = await role.OpenStoreAsync(configuration, options.DataDirectory, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        if (configuration.GetValue<int?>("Registry:Seed:Citizens") is { } citizens)
        {
            await RegistrySeeding.RunAsync([registry], configuration.GetValue("Registry:Seed:Seed", 1L), citizens, cancellationToken).ConfigureAwait(false);
        }

        await using var host = registry.CreateHost(new RegistryHostOptions { Urls = options.Urls, GatewayKey = key, Announcements = announcements, Logging = ConfigureLogging });
        try
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw CommandFailure.Environment($"Nothing can listen at {options.Urls}: the port is taken or not allowed. Stop what holds it, or choose another.");
        }

        await Console.Out.WriteLineAsync($"{role.Name} listens at {string.Join(", ", host.Addresses)}").ConfigureAwait(false);
        await Shutdown.WaitAsync(cancellationToken).ConfigureAwait(false);
        await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static void ConfigureLogging(ILoggingBuilder logging) => logging
        .AddJsonConsole()
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        // A start that fails is told by the program in one sentence; the host would add its trace.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
}
