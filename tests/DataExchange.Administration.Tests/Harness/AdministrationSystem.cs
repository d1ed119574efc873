using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Hosting;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Hosting;
using DataExchange.Gateway.Identity;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.AccessStores;
using DataExchange.Testing.Subgraphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.Administration.Tests.Harness;

/// <summary>
/// A gateway with the administration on a real server, over the demonstration's state in SQLite or PostgreSQL, and one scriptable registry that
/// stands for all four.
/// </summary>
internal sealed class AdministrationSystem : IAsyncDisposable
{
    private static readonly string _supergraph = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "supergraph.graphql"));

    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder;
    private readonly DevelopmentIssuer _issuer;
    private readonly AccessLogStore _log;
    private readonly HttpClient _http;

    private AdministrationSystem(WebApplication application, TemporaryFolder folder, DevelopmentIssuer issuer, AccessStoreOpening access, AccessLogStore log)
    {
        (_application, _folder, _issuer, _log) = (application, folder, issuer, log);
        Store = access.Store!;
        _http = new HttpClient { BaseAddress = new Uri(application.Urls.First()), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>The registry that stands for all four.</summary>
    public required ScriptableSubgraph Registry { get; init; }

    /// <summary>The store that administration and gateway share.</summary>
    public IAccessStore Store { get; }

    /// <summary>Starts one.</summary>
    /// <param name="postgres">A connection string, or null for SQLite.</param>
    /// <param name="seeded">Whether the demonstration's state is in the store.</param>
    /// <param name="cache">Keeps what registries answer, or null where nothing does.</param>
    public static async Task<AdministrationSystem> StartAsync(string? postgres = null, bool seeded = true, IFieldCache? cache = null)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("supergraph.graphql"), _supergraph);
        var registry = await ScriptableSubgraph.StartAsync();
        var access = await AccessStores.OpenAsync(
            new AccessStoreOptions { PostgresConnectionString = postgres, SqlitePath = folder.File("access.db") }, TimeProvider.System, CancellationToken.None);
        var log = await AccessLogStore.OpenAsync(new AccessLogOptions { PostgresConnectionString = postgres, SqlitePath = folder.File("log.db") }, CancellationToken.None);
        if (seeded)
        {
            await SeedAsync(access.Store!);
        }

        var issuer = DevelopmentIssuer.FromPem(DevelopmentIssuer.CreateKey(), TimeProvider.System);
        var application = await BuildAsync(folder, registry, access, log.Store!, issuer, cache);
        return new AdministrationSystem(application, folder, issuer, access, log.Store!) { Registry = registry };
    }

    /// <summary>Sends a request to the administration.</summary>
    public Task<Reply> AdministerAsync(Official official, string query, object? variables = null) =>
        PostAsync("/admin/graphql", TokenOf(official), JsonSerializer.Serialize(new { query, variables }));

    /// <summary>Sends a request to the gateway, as a client alone.</summary>
    public Task<Reply> AskAsync(string client, string query, object? variables = null) =>
        PostAsync("/graphql", TokenOf(new Official(client, null, null)), JsonSerializer.Serialize(new { query, variables }));

    /// <summary>A token as the issuer would give it.</summary>
    public string TokenOf(Official official) => _issuer.Issue(official.Client, official.Person, official.Scope, TimeSpan.FromHours(1));

    /// <summary>Sends a body as it is.</summary>
    public Task<Reply> PostAsync(string path, string? token, string body, string contentType = "application/json")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, token);
    }

    /// <summary>Sends a request as it is.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage request, string? token)
    {
        using var sent = request;
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        await _log.DisposeAsync();
        await Registry.DisposeAsync();
        _issuer.Dispose();
        _folder.Dispose();
    }

    private static async Task<WebApplication> BuildAsync(
        TemporaryFolder folder, ScriptableSubgraph registry, AccessStoreOpening access, AccessLogStore log, DevelopmentIssuer issuer, IFieldCache? cache)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(SettingsOf(folder, registry, isCached: cache is not null));
        if (cache is not null)
        {
            builder.Services.AddSingleton(cache);
        }

        var pseudonymiser = new SubjectPseudonymiser(RandomNumberGenerator.GetBytes(32));
        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies
        {
            AccessStore = access.Store,
            AccessLog = log,
            Pseudonymiser = pseudonymiser,
            DevelopmentIssuer = issuer,
        });
        builder.Services.AddAdministration(new AdministrationDependencies
        {
            AccessStore = access.Store!,
            AccessHistory = access.History!,
            AccessLog = log,
            AccessLogReader = log.Reader,
            Pseudonymiser = pseudonymiser,
        });
        var application = builder.Build();
        Assert.Empty(await GatewayStart.LoadAsync(application.Services, CancellationToken.None));
        application.MapGateway();
        application.MapAdministration();
        await application.StartAsync();
        return application;
    }

    private static async Task SeedAsync(IAccessStore store)
    {
        var supergraph = SupergraphReader.Read(new Source(_supergraph)).Supergraph!;
        var state = DemonstrationState.Create(CatalogueReading.Read(supergraph, s => DemonstrationRegistries.Owners[s]));
        Assert.IsType<Saved>(await store.SaveAsync(AccessChange.From(state), 0, new ChangeAuthor("test", "Demonstration state."), CancellationToken.None));
    }

    private static Dictionary<string, string?> SettingsOf(TemporaryFolder folder, ScriptableSubgraph registry, bool isCached)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Gateway:Supergraph"] = folder.File("supergraph.graphql"),
            ["Gateway:Drain:GraceMs"] = "0",
            ["Cache:Enabled"] = isCached ? "true" : "false",
        };
        foreach (var (name, owner) in DemonstrationRegistries.Owners)
        {
            settings[$"Gateway:Subgraphs:{name}:Url"] = registry.Url.ToString();
            settings[$"Gateway:Subgraphs:{name}:Owner"] = owner;
        }

        return settings;
    }
}
