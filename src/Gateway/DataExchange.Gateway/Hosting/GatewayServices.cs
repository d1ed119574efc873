using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Representation;
using DataExchange.Access.Stores;
using DataExchange.Cache.Configuration;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Gateway.Announcements;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Execution;
using DataExchange.Gateway.Explanations;
using DataExchange.Gateway.Explorer;
using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Guards;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Purging;
using DataExchange.Gateway.Rates;
using DataExchange.Gateway.Records;
using DataExchange.Gateway.Representation;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Subscriptions;
using DataExchange.Gateway.Subscriptions.Sse;
using DataExchange.Gateway.Subscriptions.WebSockets;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Volumes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Hosting;

/// <summary>Composes the gateway.</summary>
public static class GatewayServices
{
    /// <summary>
    /// Registers the gateway. Options are validated as a whole before anything starts: sections <c>Gateway</c>, <c>Identity</c>, <c>Access</c>,
    /// <c>Cache</c> and <c>Limits</c>.
    /// </summary>
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration, GatewayDependencies dependencies)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(dependencies);
        services.AddSingleton(dependencies).AddSingleton(dependencies.Time).AddSingleton<GatewayTelemetry>();
        GatewayConfiguration.AddTo(services, configuration);
        AddIdentity(services, dependencies);
        AddCache(services, configuration, dependencies);
        AddState(services, dependencies);
        AddPipeline(services, dependencies);
        AddAnnouncements(services);
        AddEnd(services, configuration);
        return services;
    }

    private static void AddIdentity(IServiceCollection services, GatewayDependencies dependencies)
    {
        services.AddSingleton(s => new CallerSource(
            s.GetRequiredService<AccessOptions>().IsEnforced
                ? new CallerIdentification(
                    new VerifiedTokens(Validator(s.GetRequiredService<IdentityOptions>(), dependencies).ValidateAsync, dependencies.Time), dependencies.DevelopmentIssuer is not null)
                : null));
        services.AddSingleton<IBearerIdentification>(s => s.GetRequiredService<CallerSource>().Identification
            ?? throw new InvalidOperationException("Callers are identified only where access is enforced."));
    }

    private static TokenValidator Validator(IdentityOptions options, GatewayDependencies dependencies) =>
        options.IsEmpty && dependencies.DevelopmentIssuer is { } issuer
            ? TokenValidatorFactory.ForDevelopmentIssuer(options, issuer, dependencies.Time)
            : TokenValidatorFactory.ForAuthority(options, dependencies.Time);

    // Where nothing is to be kept the service is null. It is one service, for the container ends what it hands out once for each.
    private static void AddCache(IServiceCollection services, IConfiguration configuration, GatewayDependencies dependencies) =>
        services.TryAddSingleton<IFieldCache>(s => ProcessCache.Make(
            s.GetRequiredService<CachingOptions>(),
            s.GetRequiredService<CacheOptions>(),
            s.GetRequiredService<GatewaySecret>().CacheKey,
            GatewayConfiguration.Redis(configuration),
            dependencies.Time,
            s.GetRequiredService<ILoggerFactory>())!);

    private static void AddState(IServiceCollection services, GatewayDependencies dependencies)
    {
        services.AddSingleton<StateHolder>();
        services.AddSingleton(s => new GatewaySecret(dependencies.Secret ?? s.GetRequiredService<GatewayOptions>().PseudonymKeyBytes(), dependencies.Time));
        services.AddSingleton(s => new SubgraphConnections(
            s.GetRequiredService<GatewayOptions>(),
            s.GetRequiredService<LimitOptions>(),
            s.GetService<IFieldCache>(),
            s.GetRequiredService<GatewayTelemetry>(),
            dependencies.Time));
        services.AddSingleton(s => new StateBuilder(
            s.GetRequiredService<LimitOptions>(),
            s.GetRequiredService<SubgraphConnections>(),
            subgraph => s.GetRequiredService<GatewayOptions>().Subgraphs.GetValueOrDefault(subgraph)?.Owner ?? subgraph,
            s.GetRequiredService<GatewaySecret>().PairwiseKeys,
            s.GetRequiredService<GatewaySecret>().CursorSeal,
            s.GetService<IFieldCache>() is null ? null : s.GetRequiredService<CachingOptions>().ClassSeconds,
            s.GetRequiredService<GatewayTelemetry>()));
        services.AddSingleton(s => new StateLoader(
            s.GetRequiredService<StateHolder>(),
            s.GetRequiredService<StateBuilder>(),
            new PlanWarmup(s.GetRequiredService<GatewayOptions>().Warmup, s.GetRequiredService<GatewayTelemetry>(), dependencies.Time, s.GetRequiredService<ILogger<PlanWarmup>>()),
            s.GetRequiredService<GatewayOptions>().Supergraph!,
            new ManifestSource(s.GetRequiredService<GatewayOptions>().TrustedDocuments.Manifest, s.GetRequiredService<LimitOptions>()),
            new AccessSource(s.GetRequiredService<AccessOptions>().IsEnforced ? dependencies.AccessStore : null),
            s.GetRequiredService<GatewayTelemetry>(),
            s.GetRequiredService<ILogger<StateLoader>>()));
        services.AddSingleton<IServedState, ServedState>();
        services.AddSingleton<IFieldWords, SupergraphWords>();
        services.AddSingleton<IRepresentation>(s => new PopulationRepresentation(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }),
            s.GetRequiredService<GatewayOptions>(),
            s.GetRequiredService<LimitOptions>(),
            s.GetRequiredService<StateHolder>(),
            dependencies.Time));
        AddFence(services, dependencies);
        services.AddHostedService(s => new StateRefresh(
            s.GetRequiredService<StateLoader>(),
            TimeSpan.FromSeconds(s.GetRequiredService<GatewayOptions>().RefreshSeconds),
            dependencies.Time,
            s.GetRequiredService<ILogger<StateRefresh>>()));
    }

    private static void AddFence(IServiceCollection services, GatewayDependencies dependencies)
    {
        services.AddSingleton(s => new StateFence(
            s.GetRequiredService<StateHolder>(),
            s.GetRequiredService<StateLoader>(),
            s.GetRequiredService<AccessOptions>() is { IsEnforced: true, Revocation: RevocationOrder.Fenced } ? dependencies.AccessStore : null,
            TimeSpan.FromMilliseconds(s.GetRequiredService<AccessOptions>().ConfirmMs),
            s.GetRequiredService<GatewayTelemetry>(),
            dependencies.Time,
            s.GetRequiredService<ILogger<StateFence>>()));
        if (dependencies.AccessSignals is { } signals)
        {
            services.AddHostedService(s => new SignalListener(
                signals, s.GetRequiredService<StateLoader>(), s.GetRequiredService<GatewayTelemetry>(), dependencies.Time, s.GetRequiredService<ILogger<SignalListener>>()));
        }
    }

    /// <summary>Consents are read anew for each request, which is a fence of its own; without a fence they are what was read some time ago.</summary>
    private static IConsentStore? Consents(IServiceProvider services, GatewayDependencies dependencies) =>
        dependencies.ConsentStore is { } store && services.GetRequiredService<AccessOptions>().Revocation != RevocationOrder.Fenced
            ? new UnfencedConsents(store, TimeSpan.FromSeconds(services.GetRequiredService<GatewayOptions>().RefreshSeconds), dependencies.Time)
            : dependencies.ConsentStore;

    private static void AddEnd(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => new Drain(
            s.GetRequiredService<GatewayOptions>().Drain, s.GetRequiredService<IHostApplicationLifetime>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Drain>>()));
        services.AddHostedService(s => s.GetRequiredService<Drain>());

        // The host is built before its options are known to be good: what is no number is reported by their validation, not here.
        services.Configure<HostOptions>(host =>
        {
            var drain = new DrainOptions();
            var grace = configuration.GetSection("Gateway:Drain:GraceMs").Value is { } given && int.TryParse(given, out var ms) ? ms : drain.GraceMs;
            var finish = configuration.GetSection("Gateway:Drain:FinishMs").Value is { } wanted && int.TryParse(wanted, out var most) ? most : drain.FinishMs;
            host.ShutdownTimeout = TimeSpan.FromMilliseconds(Math.Max(1, (long)grace + finish));
        });
    }

    private static void AddPipeline(IServiceCollection services, GatewayDependencies dependencies)
    {
        services.AddSingleton(s => new RequestReader(s.GetRequiredService<LimitOptions>().BodyBytes, s.GetRequiredService<LimitOptions>().VariableBytes));
        AddDocuments(services);
        services.AddSingleton(s => new AgencyRates(s.GetRequiredService<LimitOptions>(), dependencies.Time));
        services.AddSingleton<SubscriptionSlots>();
        services.AddSingleton(s => new RequestGuards(Consents(s, dependencies), dependencies.SubjectHash, dependencies.Time));
        services.AddSingleton(new AgreementVolumes(dependencies.AgreementUsage, dependencies.SubjectHash, dependencies.Time));
        services.AddSingleton<PlanRunner>();
        services.AddSingleton<OperationPipeline>();
        services.AddSingleton<IOperationExplanation, DryRun>();
        services.AddSingleton(s => new RequestPipeline(
            s.GetRequiredService<StateFence>(),
            s.GetRequiredService<CallerSource>().Identification,
            s.GetRequiredService<RequestReader>(),
            s.GetRequiredService<OperationPipeline>()));
        services.AddSingleton(s => new RequestRecorder(
            s.GetRequiredService<AccessOptions>().IsEnforced ? dependencies.AccessLog : null,
            dependencies.Pseudonymiser,
            s.GetRequiredService<GatewayTelemetry>(),
            dependencies.Time,
            s.GetRequiredService<ILogger<RequestRecorder>>()));
        services.AddSingleton<RequestObservation>();
        services.AddSingleton<RecordedAnswers>();
        services.AddSingleton<OperationStreams>();
        services.AddSingleton<IStreamEndpoint, SseEndpoint>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton(new ExplorerEndpoint(dependencies.DevelopmentIssuer is not null));
        services.AddSingleton(s => new LimitsEndpoint(s.GetRequiredService<LimitOptions>(), s.GetRequiredService<CallerSource>().Identification));
    }

    private static void AddAnnouncements(IServiceCollection services)
    {
        services.AddSingleton<AnnouncingRegistries>();
        services.AddSingleton(s => new AnnouncementEndpoint(
            s.GetRequiredService<AnnouncingRegistries>(),
            s.GetRequiredService<StateHolder>(),
            s.GetService<IFieldCache>(),
            s.GetRequiredService<LimitOptions>(),
            s.GetRequiredService<GatewayTelemetry>(),
            s.GetRequiredService<ILogger<AnnouncementEndpoint>>()));
        services.AddSingleton<ICacheAdministration>(s => new CacheAdministration(
            s.GetService<IFieldCache>(), s.GetRequiredService<StateHolder>(), s.GetRequiredService<GatewayOptions>(), s.GetRequiredService<GatewayTelemetry>().Reads));
    }

    private static void AddDocuments(IServiceCollection services)
    {
        services.AddSingleton<IPersistedQueryStore>(s => new MemoryPersistedQueryStore(s.GetRequiredService<LimitOptions>()));
        services.AddSingleton(s => new DocumentUnderstanding(
            new DocumentResolution(s.GetRequiredService<GatewayOptions>().AutomaticPersistedQueries ? s.GetRequiredService<IPersistedQueryStore>() : null),
            new TrustedDocumentPolicy(s.GetRequiredService<GatewayOptions>().TrustedDocuments, s.GetRequiredService<IHostEnvironment>().IsDevelopment())));
    }
}
