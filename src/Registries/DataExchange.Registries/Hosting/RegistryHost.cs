using Microsoft.AspNetCore.Http.Features;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Http;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Callers;
using DataExchange.Registries.Signatures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Registries.Hosting;

/// <summary>
/// A registry on Kestrel: <c>POST /graphql</c> for the gateway, <c>/health/live</c> and <c>/health/ready</c> for
/// everyone. Stopping lets running requests end.
/// </summary>
public sealed class RegistryHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RegistryHost(WebApplication app, string name)
    {
        this.app = app;
        Name = name;
    }

    /// <summary>Name of the registry.</summary>
    public string Name { get; }

    /// <summary>The address of its GraphQL endpoint, known once it has started.</summary>
    public Uri Endpoint => new(new Uri(Addresses.First()), "/graphql");

    /// <summary>The addresses it listens at, known once it has started.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];

    /// <summary>Builds a host that does not listen yet.</summary>
    /// <param name="name">Name of the registry.</param>
    /// <param name="schema">What it serves.</param>
    /// <param name="isReady">Whether its store can be read.</param>
    /// <param name="announcer">What its resolvers tell of changes.</param>
    /// <param name="options">How it is served.</param>
    public static RegistryHost Build(
        string name, ServerSchema schema, Func<CancellationToken, Task<bool>> isReady, ChangeAnnouncer announcer, RegistryHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(RegistryHost).Assembly.GetName().Name });
        Configure(builder, options);
        Announce(builder.Services, name, announcer, options);
        var app = builder.Build();
        app.UseRouting();
        app.UseMiddleware<GatewayOnly>(new SignatureVerifier(options.GatewayKey, options.Time), options.MaxBodyBytes, name);
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (CancellationToken cancellationToken) =>
            await isReady(cancellationToken) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        app.MapGraphQL("/graphql", schema, new GraphQLHttpOptions
        {
            Execution = options.Execution, MaxBodyBytes = options.MaxBodyBytes, AllowGet = false, ForbidsKeeping = false, OnRequest = CallingAgency.Attach,
        });
        return new RegistryHost(app, name);
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">An address is taken.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => app.StartAsync(cancellationToken);

    /// <summary>Stops to listen and waits for running requests.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => app.StopAsync(cancellationToken);

    /// <summary>Runs until the token is cancelled or the process is told to end.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => ((IHost)app).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
    }

    private static void Announce(IServiceCollection services, string registry, ChangeAnnouncer announcer, RegistryHostOptions options)
    {
        var announcements = options.Announcements;
        if (!announcements.Gateways.IsEmpty)
        {
            services.AddHostedService(s => new AnnouncementDelivery(
                announcer,
                [.. announcements.Gateways.Select(g => new AnnouncementClient(g, registry, options.GatewayKey, announcements.Timeout, options.Time))],
                announcements,
                options.Time,
                s.GetRequiredService<ILogger<AnnouncementDelivery>>()));
        }
    }

    private static void Configure(WebApplicationBuilder builder, RegistryHostOptions options)
    {
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTimeout);
        builder.Services.AddSingleton(options.Time);
        builder.Logging.ClearProviders();
        if (options.Logging is null)
        {
            builder.Logging.AddJsonConsole().SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        }
        else
        {
            options.Logging(builder.Logging);
        }
    }
}
