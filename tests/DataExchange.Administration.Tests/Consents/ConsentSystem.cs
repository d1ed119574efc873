using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DataExchange.Access.Consents;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Consents;
using DataExchange.Administration.Hosting;
using DataExchange.Administration.Tests.Harness;
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

namespace DataExchange.Administration.Tests.Consents;

/// <summary>A gateway with the consent API on a real server, over the demonstration's state in SQLite or PostgreSQL; its clock is the test's, its population registry knows a few people.</summary>
internal sealed class ConsentSystem : IAsyncDisposable
{
    /// <summary>A child of An and Bình, born 2015.</summary>
    public const string Child = "001215000017";

    private static readonly string _supergraph = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "supergraph.graphql"));

    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder;
    private readonly AccessLogStore _log;
    private readonly HttpClient _http;

    private ConsentSystem(WebApplication application, TemporaryFolder folder, AccessLogStore log)
    {
        (_application, _folder, _log) = (application, folder, log);
        _http = new HttpClient { BaseAddress = new Uri(application.Urls.First()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public required VirtualTime Time { get; init; }

    public required DevelopmentIssuer Issuer { get; init; }

    public required ScriptableSubgraph Registry { get; init; }

    public required AccessStoreOpening Stores { get; init; }

    /// <summary>Names people as this system does.</summary>
    public static SubjectHash Subjects { get; } = new(new byte[32]);

    /// <summary>Names people in access records as this system does.</summary>
    public static SubjectPseudonymiser Pseudonymiser { get; } = new(new byte[32]);

    /// <summary>The access log.</summary>
    public AccessLogStore Log => _log;

    public static async Task<ConsentSystem> StartAsync(string? postgres = null)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("supergraph.graphql"), _supergraph);
        var time = new VirtualTime();
        time.Advance(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero) - time.GetUtcNow());
        var registry = await ScriptableSubgraph.StartAsync();
        registry.Script = request => ScriptedReply.Json(PeopleOnRecord.Answer(request.Variables));
        var stores = await AccessStores.OpenAsync(
            new AccessStoreOptions { PostgresConnectionString = postgres, SqlitePath = folder.File("access.db") }, time, CancellationToken.None);
        var log = await AccessLogStore.OpenAsync(new AccessLogOptions { PostgresConnectionString = postgres, SqlitePath = folder.File("log.db") }, CancellationToken.None);
        await SeedAsync(stores);
        var issuer = DevelopmentIssuer.FromPem(DevelopmentIssuer.CreateKey(), TimeProvider.System);
        var application = await BuildAsync(folder, registry, stores, log.Store!, issuer, time);
        return new ConsentSystem(application, folder, log.Store!) { Time = time, Issuer = issuer, Registry = registry, Stores = stores };
    }

    /// <summary>A citizen signed in at the portal.</summary>
    public static Official Citizen(string person) => new("VN:GOV:G22:cong-dich-vu", person, "dx.citizen");

    public static Official Portal { get; } = new("VN:GOV:G22:cong-dich-vu", null, null);

    /// <summary>A front desk of the agency that reads.</summary>
    public static Official Desk { get; } = new("VN:GOV:G22:cong-dich-vu", "desk-7", "dx.frontdesk");

    public async Task<Reply> SendAsync(Official official, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Issue(official.Client, official.Person, official.Scope, TimeSpan.FromHours(1)));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The portal asks a person for the phone number; the identifier of the request.</summary>
    public async Task<string> AskAsync(string person, string fields = "\"Citizen.phone\", \"Citizen.email\"")
    {
        var reply = await SendAsync(Portal, $$"""mutation { askConsent(request: { subject: "{{person}}", purpose: "TTHC.PREFILL", mode: PERIODIC, fields: [{{fields}}] }, reason: "A form is to be filled in advance.") { consents { id status } problems { code message } } }""");
        Assert.Empty(reply.Problems);
        return reply.TextAt("askConsent.consents.0.id")!;
    }

    /// <summary>Says yes as a citizen would: reads the text, names its hash.</summary>
    public async Task<Reply> ApproveAsync(Official who, string id, string speaker = "", string accepted = "\"Citizen.phone\"")
    {
        var text = await SendAsync(who, $$"""{ consentText(id: "{{id}}", locale: "vi"{{speaker}}) { hash } }""");
        var hash = text.At("consentText").ValueKind == JsonValueKind.Null ? new string('0', 64) : text.TextAt("consentText.hash");
        return await SendAsync(who, $$"""mutation { approveConsent(id: "{{id}}", accepted: [{{accepted}}], evidence: { channel: "PORTAL", method: "OTP", locale: "vi", textHash: "{{hash}}" }, reason: "Wanted."{{speaker}}) { consent { status version grantor isRoleStated fields { coordinate accepted } } problems { code message } } }""");
    }

    /// <summary>One step by its name.</summary>
    public Task<Reply> StepAsync(Official who, string step, string id, string speaker = "", string reason = "Because.")
        => SendAsync(who, $$"""mutation { {{step}}(id: "{{id}}", reason: "{{reason}}"{{speaker}}) { consent { status withdrawal { acknowledgeBy completeBy isOverdue } } problems { code message } } }""");

    public async Task<Consent> StoredAsync(string id) => (await Stores.Consents!.GetAsync(id, CancellationToken.None)).Consents!.Value.Single();

    /// <summary>Every byte of the store.</summary>
    public async Task<string> BytesAsync()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "access.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        await _log.DisposeAsync();
        await Registry.DisposeAsync();
        Issuer.Dispose();
        _folder.Dispose();
    }

    private static async Task SeedAsync(AccessStoreOpening stores)
    {
        var supergraph = SupergraphReader.Read(new Source(_supergraph)).Supergraph!;
        var state = DemonstrationState.Create(CatalogueReading.Read(supergraph, s => DemonstrationRegistries.Owners[s]));
        var author = new ChangeAuthor("test", "Demonstration state.");
        Assert.IsType<Saved>(await stores.Store!.SaveAsync(AccessChange.From(state), 0, author, CancellationToken.None));
        foreach (var version in DemonstrationConsents.Create(state.Agreements, Subjects).SelectMany(v => v))
        {
            Assert.True((await stores.Consents!.SaveAsync([version], author, CancellationToken.None)).IsSaved);
        }
    }

    private static async Task<WebApplication> BuildAsync(
        TemporaryFolder folder, ScriptableSubgraph registry, AccessStoreOpening stores, AccessLogStore log, DevelopmentIssuer issuer, VirtualTime time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Gateway:Supergraph"] = folder.File("supergraph.graphql"), ["Gateway:Drain:GraceMs"] = "0" });
        builder.Configuration.AddInMemoryCollection(DemonstrationRegistries.Owners.SelectMany(o => new KeyValuePair<string, string?>[]
        {
            new($"Gateway:Subgraphs:{o.Key}:Url", registry.Url.ToString()),
            new($"Gateway:Subgraphs:{o.Key}:Owner", o.Value),
            new($"Gateway:Subgraphs:{o.Key}:Key", Convert.ToBase64String(new byte[32])),
        }));
        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies
        {
            AccessStore = stores.Store,
            AccessLog = log,
            Pseudonymiser = Pseudonymiser,
            DevelopmentIssuer = issuer,
        });

        // The gateway goes by the clock of the machine, and only what the test is about by the test's: years pass without a tick of anything else.
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddAdministration(AdministrationOf(stores, log));
        var application = builder.Build();
        Assert.Empty(await GatewayStart.LoadAsync(application.Services, CancellationToken.None));
        application.MapGateway();
        application.MapAdministration();
        await application.StartAsync();
        return application;
    }

    private static AdministrationDependencies AdministrationOf(AccessStoreOpening stores, AccessLogStore log) => new()
    {
        AccessStore = stores.Store!,
        AccessHistory = stores.History!,
        AccessLog = log,
        AccessLogReader = log.Reader,
        Pseudonymiser = Pseudonymiser,
        Consents = new ConsentDependencies { Consents = stores.Consents!, Texts = stores.Texts!, Withdrawals = stores.Withdrawals!, Subjects = Subjects },
    };
}
