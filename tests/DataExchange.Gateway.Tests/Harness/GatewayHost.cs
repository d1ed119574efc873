using System.Security.Cryptography;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Subjects;
using DataExchange.Gateway.Hosting;
using DataExchange.Testing.AccessStores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>A gateway on a real server at a free port of the loopback.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder;

    private GatewayHost(WebApplication application, TemporaryFolder folder) => (_application, _folder) = (application, folder);

    /// <summary>Names persons in consents.</summary>
    public static SubjectHash Subjects { get; } = new(RandomNumberGenerator.GetBytes(32));

    public Uri Url => new(_application.Urls.First());

    public required TestTokens Tokens { get; init; }

    public required MemoryAccessStore Store { get; init; }

    public required MemoryAccessLog Log { get; init; }

    public required LogLines Lines { get; init; }

    /// <summary>The file that the gateway watches.</summary>
    public string SupergraphFile => SupergraphPath(_folder);

    public IServiceProvider Services => _application.Services;

    public GatewayClient Client => field ??= new GatewayClient(Url);

    public static async Task<GatewayHost> StartAsync(GatewaySetup setup)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(SupergraphPath(folder), setup.Supergraph);
        var (store, log, lines, tokens) = (new MemoryAccessStore(), new MemoryAccessLog(), new LogLines(), new TestTokens(setup.Time));
        store.State = setup.Access ?? store.State;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = setup.Environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(lines).AddFilter("DataExchange", LogLevel.Debug);
        builder.Configuration.AddInMemoryCollection(SettingsOf(setup, folder));
        if (setup.FieldCache is { } cache)
        {
            builder.Services.AddSingleton(cache);
        }

        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies
        {
            AccessStore = setup.Access is null ? null : store,
            AccessSignals = setup.Signals,
            AccessLog = setup.Access is null ? null : log,
            ConsentStore = setup.Consents,
            AgreementUsage = setup.Usage,
            SubjectHash = Subjects,
            Pseudonymiser = setup.Access is null ? null : new SubjectPseudonymiser(RandomNumberGenerator.GetBytes(32)),
            DevelopmentIssuer = setup.Environment == "Development" ? tokens.Issuer : null,
            Time = setup.Time,
        });
        var application = builder.Build();
        var problems = await GatewayStart.LoadAsync(application.Services, CancellationToken.None);
        Assert.Empty(problems);
        application.MapGateway();
        await application.StartAsync();
        return new GatewayHost(application, folder) { Tokens = tokens, Store = store, Log = log, Lines = lines };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        Tokens.Dispose();
        Log.Dispose();
        _folder.Dispose();
    }

    private static string SupergraphPath(TemporaryFolder folder) => Path.Combine(folder.Path, "supergraph.graphql");

    private static Dictionary<string, string?> SettingsOf(GatewaySetup setup, TemporaryFolder folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Gateway:Supergraph"] = SupergraphPath(folder),
            ["Gateway:Drain:GraceMs"] = "0",
            ["Access:Enforcement"] = setup.Access is null ? "DisabledForConformanceTests" : "Enforced",
        };
        foreach (var (name, url) in setup.Subgraphs)
        {
            settings[$"Gateway:Subgraphs:{name}:Url"] = url.ToString();
            settings[$"Gateway:Subgraphs:{name}:Owner"] = PeopleAccess.OwnerOf(name);
        }

        foreach (var (key, value) in setup.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }
}
