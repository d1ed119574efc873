using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;
using DataExchange.Testing.Subgraphs;
using Npgsql;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>Gateways that share nothing but the store, each a process of its own, over a registry that always answers everything.</summary>
internal sealed class RevocationSystem : IAsyncDisposable
{
    private const string Listening = "gateway listens at ";

    private readonly TemporaryFolder _folder = new();
    private readonly List<DxProcess> _processes = [];
    private readonly List<(GatewayClient Client, string Token)> _gateways = [];
    private readonly ScriptableSubgraph _registry;
    private readonly PrivatePostgres? _database;

    private RevocationSystem(ScriptableSubgraph registry, PrivatePostgres? database) => (_registry, _database) = (registry, database);

    /// <summary>The store, written to by this process.</summary>
    public IAccessStore Store { get; private set; } = null!;

    public int Gateways => _gateways.Count;

    /// <param name="database">The store of two gateways; null for one gateway on a file.</param>
    /// <param name="world">What the store begins with.</param>
    /// <param name="settings">Settings of the gateways.</param>
    public static async Task<RevocationSystem> StartAsync(PrivatePostgres? database, AgreementWorld world, IReadOnlyDictionary<string, string> settings)
    {
        var registry = await ScriptableSubgraph.StartAsync();
        registry.Reply(AgreementWorld.RegistryAnswer);
        var system = new RevocationSystem(registry, database);
        await system.OpenStoreAsync(world);
        await File.WriteAllTextAsync(system._folder.File("supergraph.graphql"), AgreementWorld.Supergraph);
        await Task.WhenAll(Enumerable.Range(0, database is null ? 1 : 2).Select(i => system.StartGatewayAsync(i, settings)));
        return system;
    }

    /// <summary>Asks a gateway for every field; what was seen, or null where the gateway could not confirm what it knows.</summary>
    public async Task<string?> ReadAsync(int gateway)
    {
        var (client, token) = _gateways[gateway];
        var reply = await client.AskAsync(token, AgreementWorld.Query, null, ("DataExchange-Purpose", AgreementWorld.Purpose));
        return (reply.Status, reply.ErrorCodes) switch
        {
            (200, []) => string.Concat(reply.Body.GetProperty("data").EnumerateObject().Select(f => f.Value.GetString() ?? "-")),
            (403, ["FORBIDDEN"]) => AgreementWorld.Refused,
            (503, ["POLICY_STALE"]) => null,
            _ => throw new InvalidOperationException($"Status {reply.Status}: {reply.Body.GetRawText()}"),
        };
    }

    /// <summary>Ends connections of the gateways at the server, by the beginning of their names.</summary>
    public async Task<int> CutAsync(string name)
    {
        await using var connection = new NpgsqlConnection(_database!.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE $1", connection)
        {
            Parameters = { new() { Value = $"{name}%" } },
        };
        return (int)(long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _gateways.ForEach(g => g.Client.Dispose());
        await (Store as IAsyncDisposable)!.DisposeAsync();
        await _registry.DisposeAsync();
        _folder.Dispose();
    }

    private async Task OpenStoreAsync(AgreementWorld world)
    {
        Directory.CreateDirectory(_folder.File("0"));
        var opening = await AccessStores.OpenAsync(
            new AccessStoreOptions { PostgresConnectionString = _database?.ConnectionString, SqlitePath = Path.Combine(_folder.File("0"), "access.db") },
            TimeProvider.System,
            TestContext.Current.CancellationToken);
        Assert.Null(opening.Failure);
        Store = opening.Store!;
        Assert.Equal(new Saved(1), await Store.SaveAsync(world.Begin(), 0, new ChangeAuthor("test", "Begin."), TestContext.Current.CancellationToken));
    }

    private async Task StartGatewayAsync(int number, IReadOnlyDictionary<string, string> settings)
    {
        var environment = new Dictionary<string, string>(settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Gateway__Supergraph"] = _folder.File("supergraph.graphql"),
            ["Gateway__Subgraphs__people__Url"] = _registry.Url.ToString(),
            ["Gateway__Subgraphs__people__Owner"] = "G01",
            ["Limits__AgencyUnitsPerSecond"] = "1000000",
            ["Limits__AgencyBurst"] = "1000000",
        };
        if (_database is not null)
        {
            environment["ConnectionStrings__Access"] = _database.ConnectionString;
        }

        var process = DxProcess.Start(["serve", "gateway", "--urls", "http://127.0.0.1:0", "--data", _folder.File($"{number}")], environment);
        lock (_processes)
        {
            _processes.Add(process);
        }

        var line = await process.LineAsync(l => l.StartsWith(Listening, StringComparison.Ordinal));
        var client = new GatewayClient(new Uri(line[Listening.Length..].Split(", ")[0]));
        var token = await client.TokenAsync(AgreementWorld.Client);
        lock (_gateways)
        {
            _gateways.Add((client, token));
        }
    }
}
