using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;
using DataExchange.Testing.Redis;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Caching;

/// <summary>Gateways, each a process of its own, on one Redis, over a registry whose answers can be changed.</summary>
internal sealed class SharedCacheSystem : IAsyncDisposable
{
    private const string Listening = "gateway listens at ";

    private const string Schema = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
        type Query { citizen(id: ID!): Citizen }
        type Citizen @key(fields: "id") @cacheControl(maxAge: 600) { id: ID! name: String }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<DxProcess> _processes = [];
    private readonly List<GatewayClient> _gateways = [];
    private readonly ScriptableSubgraph _registry;

    private SharedCacheSystem(ScriptableSubgraph registry, PrivateRedis redis)
    {
        (_registry, Redis) = (registry, redis);
        registry.Script = _ => new ScriptedReply
        {
            Gate = Gate,
            Headers = CacheControl is { } most ? new Dictionary<string, string> { ["Cache-Control"] = most } : [],
            Body = Encoding.UTF8.GetBytes("""{"data":{"citizen":{"id":"1","name":"?"}}}""".Replace("?", Name, StringComparison.Ordinal)),
        };
    }

    public PrivateRedis Redis { get; }

    /// <summary>What the registry says the name of the citizen is.</summary>
    public string Name { get; set; } = "An";

    /// <summary>What the registry waits for before it answers; null for nothing.</summary>
    public Task? Gate { get; set; }

    /// <summary>What the registry says with its answers of keeping them; null for nothing, so that they are kept as its schema says.</summary>
    public string? CacheControl { get; set; }

    /// <summary>How many requests the registry has had.</summary>
    public int Asked => _registry.Requests.Count;

    /// <summary>Starts two gateways on a Redis of their own.</summary>
    /// <param name="environment">Further variables of their environment.</param>
    public static async Task<SharedCacheSystem> StartAsync(params (string Name, string Value)[] environment)
    {
        var system = await CreateAsync(await PrivateRedis.StartAsync(TestContext.Current.CancellationToken));
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await system.StartGatewayAsync(secret, system.Redis.EndPoint, environment);
        await system.StartGatewayAsync(secret, system.Redis.EndPoint, environment);
        return system;
    }

    /// <summary>Starts one gateway.</summary>
    /// <param name="redis">The Redis, which is the system's from now on.</param>
    /// <param name="connection">How the gateway is told of it.</param>
    /// <param name="environment">Further variables of its environment.</param>
    public static async Task<SharedCacheSystem> StartAsync(PrivateRedis redis, string connection, params (string Name, string Value)[] environment)
    {
        var system = await CreateAsync(redis);
        await system.StartGatewayAsync(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), connection, environment);
        return system;
    }

    private static async Task<SharedCacheSystem> CreateAsync(PrivateRedis redis)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var system = new SharedCacheSystem(await ScriptableSubgraph.StartAsync(), redis);
        await File.WriteAllTextAsync(system._folder.File("people.graphql"), Schema, cancellationToken);
        await File.WriteAllTextAsync(system._folder.File("people.key"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        var composed = await DxProcess.RunAsync(["compose", "--out", system._folder.File("supergraph.graphql"), $"people={system._folder.File("people.graphql")}"]);
        Assert.Equal((0, string.Empty), (composed.ExitCode, composed.Errors));
        return system;
    }

    /// <summary>Asks a gateway for the name; where it did not answer it, what it answered instead.</summary>
    public async Task<string?> ReadAsync(int gateway, int id = 1)
    {
        var reply = await _gateways[gateway].AskAsync(null, string.Create(CultureInfo.InvariantCulture, $"{{ citizen(id: {id}) {{ name }} }}"));
        return reply is { Status: 200, ErrorCodes: [] } ? reply.Body.GetProperty("data").GetProperty("citizen").GetProperty("name").GetString() : $"{reply.Status} {string.Join(' ', reply.ErrorCodes)}";
    }

    /// <summary>The registry announces to one gateway that the citizen has changed.</summary>
    /// <returns>Whether Redis has taken it; where it has not, the registry is to announce it again.</returns>
    public async Task<bool> AnnounceAsync(int gateway)
    {
        await File.WriteAllTextAsync(_folder.File("changes.json"), """{"changes":[{"type":"Citizen","key":{"id":"1"}}]}""", TestContext.Current.CancellationToken);
        var outcome = await DxProcess.RunAsync(
            ["announce", _folder.File("changes.json"), "--gateway", _gateways[gateway].Origin.ToString(), "--registry", "people", "--key-file", _folder.File("people.key")]);
        Assert.True(outcome.ExitCode is 0 or 3, outcome.Errors);
        return outcome.ExitCode == 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _gateways.ForEach(g => g.Dispose());
        await _registry.DisposeAsync();
        await Redis.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartGatewayAsync(string secret, string redis, params (string Name, string Value)[] environment)
    {
        var variables = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Conformance",
            ["Access__Enforcement"] = "DisabledForConformanceTests",
            ["ConnectionStrings__Redis"] = redis,
            ["Gateway__PseudonymKey"] = secret,
            ["Gateway__Supergraph"] = _folder.File("supergraph.graphql"),
            ["Gateway__Subgraphs__people__Url"] = _registry.Url.ToString(),
            ["Gateway__Subgraphs__people__Key"] = await File.ReadAllTextAsync(_folder.File("people.key"), TestContext.Current.CancellationToken),
            ["Limits__AgencyUnitsPerSecond"] = "1000000",
            ["Limits__AgencyBurst"] = "1000000",
            ["Limits__AnnouncementsPerSecond"] = "1000",
            ["Limits__RequestMs"] = "60000",
            ["Limits__SubgraphMs"] = "60000",
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        var process = DxProcess.Start(
            ["serve", "gateway", "--urls", "http://127.0.0.1:0", "--data", _folder.File(_processes.Count.ToString(CultureInfo.InvariantCulture))], variables);
        _processes.Add(process);
        var line = await process.LineAsync(l => l.StartsWith(Listening, StringComparison.Ordinal));
        _gateways.Add(new GatewayClient(new Uri(line[Listening.Length..].Split(", ")[0])));
    }
}
