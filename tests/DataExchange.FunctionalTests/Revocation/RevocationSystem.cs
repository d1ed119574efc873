using DataExchange.Access.Storage.Opening;
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
    private readonly IRevocationWorld _world;

    private RevocationSystem(ScriptableSubgraph registry, PrivatePostgres? database, IRevocationWorld world) => (_registry, _database, _world) = (registry, database, world);

    /// <summary>The key of all gateways of the system.</summary>
    public static byte[] PseudonymKey { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>The stores, written to by this process.</summary>
    public AccessStoreOpening Stores { get; private set; } = null!;

    public int Gateways => _gateways.Count;

    /// <param name="database">The store of two gateways; null for one gateway on a file.</param>
    /// <param name="world">What is kept, changed and asked for.</param>
    /// <param name="settings">Settings of the gateways.</param>
    public static async Task<RevocationSystem> StartAsync(PrivatePostgres? database, IRevocationWorld world, IReadOnlyDictionary<string, string> settings)
    {
        var registry = await ScriptableSubgraph.StartAsync();
        registry.Script = world.Answer;
        var system = new RevocationSystem(registry, database, world);
        await system.OpenStoresAsync();
        await File.WriteAllTextAsync(system._folder.File("supergraph.graphql"), world.Supergraph);
        await Task.WhenAll(Enumerable.Range(0, database is null ? 1 : 2).Select(i => system.StartGatewayAsync(i, settings)));
        return system;
    }

    /// <summary>Asks a gateway; what was seen, or null where the gateway could not confirm what it knows.</summary>
    public async Task<string?> ReadAsync(int gateway)
    {
        var (client, token) = _gateways[gateway];
        return _world.Read(await client.AskAsync(token, _world.Query, null, ("DataExchange-Purpose", RevocationScene.Purpose)));
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
        await (Stores.Store as IAsyncDisposable)!.DisposeAsync();
        await _registry.DisposeAsync();
        _folder.Dispose();
    }

    private async Task OpenStoresAsync()
    {
        Directory.CreateDirectory(_folder.File("0"));
        var opening = await AccessStores.OpenAsync(
            new AccessStoreOptions { PostgresConnectionString = _database?.ConnectionString, SqlitePath = Path.Combine(_folder.File("0"), "access.db") },
            TimeProvider.System,
            TestContext.Current.CancellationToken);
        Assert.Null(opening.Failure);
        Stores = opening;
        await _world.BeginAsync(opening);
    }

    private async Task StartGatewayAsync(int number, IReadOnlyDictionary<string, string> settings)
    {
        var environment = new Dictionary<string, string>(settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Gateway__PseudonymKey"] = Convert.ToBase64String(PseudonymKey),
            ["Gateway__Supergraph"] = _folder.File("supergraph.graphql"),
            ["Gateway__Subgraphs__people__Url"] = _registry.Url.ToString(),
            ["Gateway__Subgraphs__people__Owner"] = "G01",
            ["Limits__AgencyUnitsPerSecond"] = "1000000",
            ["Limits__AgencyBurst"] = "1000000",
        };
        if (_database is not null)
        {
            environment["ConnectionStrings__Access"] = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { ApplicationName = "dataexchange-store" }.ToString();
        }

        var process = DxProcess.Start(["serve", "gateway", "--urls", "http://127.0.0.1:0", "--data", _folder.File($"{number}")], environment);
        lock (_processes)
        {
            _processes.Add(process);
        }

        var line = await process.LineAsync(l => l.StartsWith(Listening, StringComparison.Ordinal));
        var client = new GatewayClient(new Uri(line[Listening.Length..].Split(", ")[0]));
        var token = await client.TokenAsync(RevocationScene.Client);
        lock (_gateways)
        {
            _gateways.Add((client, token));
        }
    }
}
