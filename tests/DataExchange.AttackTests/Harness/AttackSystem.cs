using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Subjects;
using DataExchange.AttackTests.Worlds;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Hosting;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Telemetry;
using DataExchange.GraphQL.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.AttackTests.Harness;

/// <summary>A gateway on a real server over spying registries, with real stores, and everything that it shows to anybody.</summary>
internal sealed class AttackSystem : IAsyncDisposable
{
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    private static readonly SubjectHash s_subjects = new(s_key);

    private readonly WebApplication _application;

    private AttackSystem(WebApplication application) => _application = application;

    public required AttackSetup Setup { get; init; }

    public required Registries Registries { get; init; }

    public required Stores Stores { get; init; }

    public required Evidence Evidence { get; init; }

    public required TokenForge Tokens { get; init; }

    public required Supergraph Supergraph { get; init; }

    /// <summary>The access state that the system started with.</summary>
    public required AccessSnapshot State { get; init; }

    /// <summary>Whether registries, stores and tokens are another system's.</summary>
    private bool IsBeside { get; init; }

    public Uri Url => new(_application.Urls.First());

    /// <summary>What the gateway keeps of what registries answered; null where it keeps nothing.</summary>
    public IFieldCache? Cache => _application.Services.GetService<IFieldCache>();

    public World World => Setup.World;

    /// <summary>Finds the cells of the world that a client may not read as they are.</summary>
    /// <param name="client">The client.</param>
    /// <param name="withheld">Further cells, which a guard keeps back; null for none.</param>
    public CanaryScanner ScannerFor(string client, Func<Canary, bool>? withheld = null)
    {
        var isReadable = AccessStates.Readable(State, client);
        return new CanaryScanner(World.Canaries.Where(c => !isReadable(c.Coordinate) || (withheld is not null && withheld(c))));
    }

    /// <summary>Gives the consent of a person, under the agreement of the registry of persons, on some coordinates.</summary>
    public async Task<Consent> ConsentAsync(string person, Func<Consent, Consent>? change = null, params IEnumerable<string> accepted)
    {
        ImmutableArray<string> coordinates = [.. accepted.Order(StringComparer.Ordinal)];
        var consent = new Consent
        {
            Id = $"c-{person}", Group = "g", Agreement = new AgreementReference("G01-H29", 1), Scope = "S", Subject = s_subjects.Of(person), SubjectMask = "*", Purpose = Callers.Purpose,
            PurposeText = "x", Requested = coordinates, Accepted = coordinates, Mode = ConsentMode.Periodic, Status = ConsentStatus.Approved,
            Term = new ConsentTerm(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), null),
        };
        consent = change?.Invoke(consent) ?? consent;
        Assert.Null((await Stores.Consents.SaveAsync([consent], new ChangeAuthor("tests", "A consent in a test."), TestContext.Current.CancellationToken)).Failure);
        return consent;
    }

    public static async Task<AttackSystem> StartAsync(AttackSetup setup)
    {
        var supergraph = SupergraphReader.Read(new Source(setup.Supergraph)).Supergraph!;
        var state = AccessStates.Of(supergraph, setup.Grants);
        var stores = await Stores.OpenAsync(state, setup.Time, setup.OnPostgres);
        var registries = await Registries.StartAsync(setup.World, supergraph.Schema);
        await File.WriteAllTextAsync(stores.Folder.File("supergraph.graphql"), setup.Supergraph);
        await File.WriteAllTextAsync(stores.Folder.File("manifest.json"), JsonSerializer.Serialize(setup.Documents));
        return await StartAsync(setup, supergraph, state, registries, stores, new TokenForge(setup.Time), isBeside: false);
    }

    /// <summary>Starts another gateway over the same registries and stores; it is to be disposed of before this one.</summary>
    public Task<AttackSystem> BesideAsync(AttackSetup setup) => StartAsync(setup, Supergraph, State, Registries, Stores, Tokens, isBeside: true);

    private static async Task<AttackSystem> StartAsync(
        AttackSetup setup, Supergraph supergraph, AccessSnapshot state, Registries registries, Stores stores, TokenForge tokens, bool isBeside)
    {
        var evidence = new Evidence();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(evidence).SetMinimumLevel(LogLevel.Debug);
        builder.Configuration.AddInMemoryCollection(SettingsOf(setup, stores, registries));
        builder.Services.AddGateway(builder.Configuration, Dependencies(setup, stores, tokens));
        var application = builder.Build();
        Assert.Empty(await GatewayStart.LoadAsync(application.Services, CancellationToken.None));
        evidence.ListenTo(application.Services.GetRequiredService<GatewayTelemetry>());
        if (setup.BrokenEdge is { } edge)
        {
            application.Use(next => http => edge(http, next));
        }

        application.MapGateway();
        await application.StartAsync();
        return new AttackSystem(application)
        {
            Setup = setup, Registries = registries, Stores = stores, Evidence = evidence, Tokens = tokens, Supergraph = supergraph, State = state, IsBeside = isBeside,
        };
    }

    /// <summary>Changes the access state, and lets the gateway look.</summary>
    public async Task ChangeAsync(AccessChange change)
    {
        var revision = await Stores.Access.ReadRevisionAsync(TestContext.Current.CancellationToken);
        Assert.IsType<Saved>(await Stores.Access.SaveAsync(change, revision.Revision!.Value, new ChangeAuthor("tests", "A change in a test."), TestContext.Current.CancellationToken));
        await RefreshAsync();
    }

    /// <summary>What the gateway does by itself every second, done now.</summary>
    public Task RefreshAsync() => _application.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        Evidence.Dispose();
        if (!IsBeside)
        {
            await Registries.DisposeAsync();
            await Stores.DisposeAsync();
            Tokens.Dispose();
        }
    }

    private static GatewayDependencies Dependencies(AttackSetup setup, Stores stores, TokenForge tokens) => new()
    {
        AccessStore = setup.BrokenStore?.Invoke(stores.Access) ?? stores.Access,
        ConsentStore = stores.Consents,
        SubjectHash = s_subjects,
        AccessLog = stores.Log,
        Pseudonymiser = new SubjectPseudonymiser(s_key),
        Secret = s_key,
        DevelopmentIssuer = tokens.Issuer,
        Time = setup.Time,
    };

    private static Dictionary<string, string?> SettingsOf(AttackSetup setup, Stores stores, Registries registries)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Gateway:Supergraph"] = stores.Folder.File("supergraph.graphql"),
            ["Gateway:Drain:GraceMs"] = "0",
            ["Gateway:Drain:FinishMs"] = "500",
            ["Limits:AgencyUnitsPerSecond"] = "1000000",
            ["Limits:AgencyBurst"] = "1000000",

            // Which fetches travel together is then decided by the plan, not by which registry was faster: two worlds can be compared.
            ["Limits:BatchWindowMs"] = "5000",

            // A busy machine is no registry that hangs, and no operation that is hard to plan: what is judged is what is answered, not how fast.
            ["Limits:SubgraphMs"] = "60000",
            ["Limits:RequestMs"] = "90000",
            ["Limits:PlanningMs"] = "30000",

            // What registries are asked is compared here; what is kept has tests of its own.
            ["Cache:Enabled"] = "false",
        };
        if (setup.Documents.Count > 0)
        {
            settings["Gateway:TrustedDocuments:Manifest"] = stores.Folder.File("manifest.json");
        }

        foreach (var (name, url) in registries.Urls)
        {
            settings[$"Gateway:Subgraphs:{name}:Url"] = url.ToString();
            settings[$"Gateway:Subgraphs:{name}:Owner"] = AccessStates.OwnerOf(name);
        }

        foreach (var (key, value) in setup.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }
}
