using System.Collections.Immutable;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Hosting;
using DataExchange.Cli.Data;
using DataExchange.Cli.Gateways;
using DataExchange.Cli.Reporting;
using DataExchange.Cli.Telemetry;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DataExchange.Cli.Serve;

/// <summary>The role <c>gateway</c>.</summary>
internal static class ServeGateway
{
    private static readonly string PseudonymKeyProblem =
        $"`Gateway:PseudonymKey` is not set or not a key: expected base64 of at least {SubjectPseudonymiser.MinKeyLength} random bytes, kept for as long as the records are.";

    public static async Task RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        ListenAddresses.Check(options.Urls);
        var builder = GatewayProcess.CreateBuilder(environment: null, options.Urls, settings: null);
        using var telemetry = TelemetryExport.Start(TelemetrySettings.Read(builder.Configuration));
        if (Problems(builder) is { IsEmpty: false } problems)
        {
            throw CommandFailure.Input(problems);
        }

        if (IsEnforced(builder.Configuration))
        {
            await RunEnforcedAsync(builder, options, cancellationToken).ConfigureAwait(false);
            return;
        }

        await Console.Error.WriteLineAsync("dx: ACCESS IS NOT ENFORCED: everyone reads everything. This is for conformance tests only.").ConfigureAwait(false);
        await RunAsync(builder, options, new GatewayDependencies(), administration: null, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsEnforced(ConfigurationManager configuration) =>
        !Enum.TryParse<AccessEnforcement>(configuration["Access:Enforcement"], ignoreCase: true, out var enforcement) || enforcement == AccessEnforcement.Enforced;

    /// <summary>Everything that is wrong with the configuration, before any store is touched.</summary>
    private static ImmutableArray<string> Problems(WebApplicationBuilder builder)
    {
        var problems = GatewayConfiguration.Problems(builder.Configuration, builder.Environment).AddRange(AdministrationConfiguration.Problems(builder.Configuration));
        return IsEnforced(builder.Configuration) && ReadPseudonymKey(builder) is null && !HasOwnPseudonymKey(builder) ? problems.Add(PseudonymKeyProblem) : problems;
    }

    private static async Task RunEnforcedAsync(WebApplicationBuilder builder, ServeOptions options, CancellationToken cancellationToken)
    {
        await using var stores = await GatewayStores.OpenAsync(builder.Configuration, Prepare(options.DataDirectory, builder.Configuration), cancellationToken).ConfigureAwait(false);
        var subjects = new SubjectHash(PseudonymKey(builder, options.DataDirectory));
        if (options.Demonstration)
        {
            await stores.SeedDemonstrationAsync(ReadSupergraph(builder.Configuration), subjects, cancellationToken).ConfigureAwait(false);
        }

        using var issuer = builder.Environment.IsDevelopment() && builder.Configuration["Identity:Authority"] is null
            ? KeyStore.Open(options.DataDirectory).DevelopmentIssuer(TimeProvider.System)
            : null;
        var secret = PseudonymKey(builder, options.DataDirectory);
        var dependencies = new GatewayDependencies
        {
            AccessStore = stores.Access,
            AccessSignals = stores.Signals,
            ConsentStore = stores.Consents,
            AgreementUsage = stores.Usage,
            SubjectHash = subjects,
            AccessLog = stores.Log,
            Pseudonymiser = new SubjectPseudonymiser(secret),
            Secret = secret,
            DevelopmentIssuer = issuer,
        };
        await RunAsync(builder, options, dependencies, stores.Administration(dependencies, builder.Configuration), cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(
        WebApplicationBuilder builder, ServeOptions options, GatewayDependencies dependencies, AdministrationDependencies? administration, CancellationToken cancellationToken)
    {
        await using var gateway = await GatewayProcess.BuildAsync(builder, dependencies, administration, cancellationToken).ConfigureAwait(false);
        await GatewayProcess.StartAsync(gateway, options.Urls, cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"gateway listens at {string.Join(", ", gateway.Urls)}").ConfigureAwait(false);
        await gateway.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Prepare(string dataDirectory, IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration.GetConnectionString("Access")))
        {
            return dataDirectory;
        }

        try
        {
            return Directory.CreateDirectory(dataDirectory).FullName;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The data directory `{dataDirectory}` cannot be made: set `ConnectionStrings__Access`, or choose another directory with `--data`.");
        }
    }

    /// <summary>Whether the key need not be configured: a development gateway keeps one in its data directory.</summary>
    private static bool HasOwnPseudonymKey(WebApplicationBuilder builder) => builder.Environment.IsDevelopment() && builder.Configuration["Gateway:PseudonymKey"] is null;

    private static byte[] PseudonymKey(WebApplicationBuilder builder, string dataDirectory) =>
        ReadPseudonymKey(builder) ?? Convert.FromBase64String(KeyStore.Open(dataDirectory).Secret("pseudonyms"));

    private static byte[]? ReadPseudonymKey(WebApplicationBuilder builder)
    {
        var text = builder.Configuration["Gateway:PseudonymKey"] ?? string.Empty;
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= SubjectPseudonymiser.MinKeyLength ? key[..length] : null;
    }

    private static Supergraph ReadSupergraph(ConfigurationManager configuration)
    {
        var file = configuration["Gateway:Supergraph"] ?? throw CommandFailure.Input("`Gateway:Supergraph` is not set: name the file of the supergraph.");
        var read = SupergraphReader.Read(InputFile.Read(file));
        return read.Supergraph ?? throw CommandFailure.Input(Diagnostics.Lines(read.Errors));
    }
}
