using DataExchange.Administration.Hosting;
using DataExchange.Cli.Reporting;
using DataExchange.Cli.Telemetry;
using DataExchange.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DataExchange.Cli.Gateways;

/// <summary>The gateway as a web application: built, loaded, and only then listening.</summary>
internal static class GatewayProcess
{
    /// <summary>
    /// Configuration is read once, when the gateway starts. To notice changes the host would watch everything below the working directory, and be woken by
    /// each write to stores that lie there.
    /// </summary>
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Makes the builder that configuration and environment are read from.</summary>
    /// <param name="environment">The environment's name, or null for the process's own.</param>
    /// <param name="urls">The addresses to listen at, separated by semicolons.</param>
    /// <param name="settings">Settings that stand above files and environment variables, or null.</param>
    public static WebApplicationBuilder CreateBuilder(string? environment, string urls, IEnumerable<KeyValuePair<string, string?>>? settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "dx", Args = [NoReload] });
        if (settings is not null)
        {
            builder.Configuration.AddInMemoryCollection(settings);
        }

        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning)
            // A start that fails is told by the program in one sentence; the host would add its trace.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // The server's own span of each request: the gateway has one that knows more, and nothing is spent on this one.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        TelemetryExport.AddTo(builder.Logging, TelemetrySettings.Read(builder.Configuration));
        return builder;
    }

    /// <summary>Builds the gateway, with the administration beside it where it is given what that needs, and loads what it serves.</summary>
    public static async Task<WebApplication> BuildAsync(
        WebApplicationBuilder builder, GatewayDependencies dependencies, AdministrationDependencies? administration, CancellationToken cancellationToken)
    {
        builder.Services.AddGateway(builder.Configuration, dependencies);
        if (administration is not null)
        {
            builder.Services.AddAdministration(administration);
        }

        var application = builder.Build();
        var problems = await GatewayStart.LoadAsync(application.Services, cancellationToken).ConfigureAwait(false);
        if (!problems.IsEmpty)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw CommandFailure.Input(problems);
        }

        application.MapGateway();
        if (administration is not null)
        {
            application.MapAdministration();
        }

        return application;
    }

    /// <summary>Starts to listen.</summary>
    public static async Task StartAsync(WebApplication application, string urls, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw CommandFailure.Environment($"Nothing can listen at {urls}: the port is taken or not allowed. Stop what holds it, or choose another.");
        }
    }
}
