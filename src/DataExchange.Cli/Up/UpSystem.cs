using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Hosting;
using DataExchange.Cli.Data;
using DataExchange.Cli.Gateways;
using DataExchange.Cli.Reporting;
using DataExchange.Gateway.Hosting;
using DataExchange.Gateway.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Cli.Up;

/// <summary>The whole system in one process: stores, registries, gateway, in the order in which each needs the one before.</summary>
internal static class UpSystem
{
    public static async Task RunAsync(UpOptions options, CancellationToken cancellationToken)
    {
        LoopbackPort.Check(options.Port);
        using var data = DataDirectory.Open(options.DataDirectory);
        if (options.Reset)
        {
            data.Reset();
        }

        var keys = KeyStore.Open(data.Path);
        var supergraph = DemonstrationSupergraph.Place(data.Path);
        var url = $"http://127.0.0.1:{options.Port}";
        var builder = GatewayProcess.CreateBuilder("Development", url, settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (AdministrationConfiguration.Problems(builder.Configuration) is { IsEmpty: false } problems)
        {
            throw CommandFailure.Input(problems);
        }

        await using var registries = await UpRegistries.StartAsync(builder.Configuration, options, data.Path, keys, cancellationToken).ConfigureAwait(false);
        await using var stores = await GatewayStores.OpenAsync(builder.Configuration, data.Path, cancellationToken).ConfigureAwait(false);
        await stores.SeedDemonstrationAsync(supergraph.Read(), new SubjectHash(PseudonymKey(keys)), cancellationToken).ConfigureAwait(false);

        builder.Configuration.AddInMemoryCollection(UpSettings.For(builder.Configuration, supergraph.File, registries.Endpoints, keys));
        using var issuer = keys.DevelopmentIssuer(TimeProvider.System);
        var dependencies = Dependencies(stores, keys, issuer);
        await using var gateway = await GatewayProcess.BuildAsync(builder, dependencies, stores.Administration(dependencies, builder.Configuration), cancellationToken).ConfigureAwait(false);
        await GatewayProcess.StartAsync(gateway, url, cancellationToken).ConfigureAwait(false);
        await ReadyMessage.WriteAsync(Console.Out, url, stores.Access, registries.Endpoints, cancellationToken).ConfigureAwait(false);
        await gateway.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }

    private static GatewayDependencies Dependencies(GatewayStores stores, KeyStore keys, DevelopmentIssuer issuer) => new()
    {
        AccessStore = stores.Access,
        AccessSignals = stores.Signals,
        ConsentStore = stores.Consents,
        AgreementUsage = stores.Usage,
        SubjectHash = new SubjectHash(PseudonymKey(keys)),
        AccessLog = stores.Log,
        Pseudonymiser = new SubjectPseudonymiser(PseudonymKey(keys)),
        Secret = PseudonymKey(keys),
        DevelopmentIssuer = issuer,
    };

    private static byte[] PseudonymKey(KeyStore keys) => Convert.FromBase64String(keys.Secret("pseudonyms"));
}
