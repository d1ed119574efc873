using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Operating;

/// <summary>A gateway, as a process of its own, that decides nothing, over one subgraph that answers by script.</summary>
internal sealed class OpenGateway : IAsyncDisposable
{
    private const string Supergraph = """
        schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar join__FieldSet
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        enum join__Graph { PEOPLE @join__graph(name: "people", url: "http://127.0.0.1:1/graphql") }
        type Query @join__type(graph: PEOPLE) { name(of: String): String }
        """;

    private readonly TemporaryFolder _folder = new();

    private OpenGateway(ScriptableSubgraph subgraph) => Subgraph = subgraph;

    public ScriptableSubgraph Subgraph { get; }

    public DxProcess Process { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public static async Task<OpenGateway> StartAsync(IReadOnlyDictionary<string, string>? environment = null)
    {
        var gateway = new OpenGateway(await ScriptableSubgraph.StartAsync());
        gateway.Subgraph.Reply("""{"data":{"name":"Ana"}}""");
        var supergraph = gateway._folder.File("supergraph.graphql");
        await File.WriteAllTextAsync(supergraph, Supergraph);
        var settings = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Conformance",
            ["Access__Enforcement"] = "DisabledForConformanceTests",
            ["Gateway__Supergraph"] = supergraph,
            ["Gateway__Subgraphs__people__Url"] = gateway.Subgraph.Url.ToString(),
        };
        gateway.Process = DxProcess.Start(["serve", "gateway", "--urls", "http://127.0.0.1:0", "--data", gateway._folder.Path], settings);
        var line = await gateway.Process.LineAsync(l => l.StartsWith("gateway listens at ", StringComparison.Ordinal));
        gateway.Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(line["gateway listens at ".Length..].Split(", ")[0]), Timeout = TimeSpan.FromMinutes(2) };
        return gateway;
    }

    /// <summary>Asks for the name; status and body.</summary>
    public async Task<(int Status, string Text)> AskAsync(string query = "{ name }")
    {
        using var body = new StringContent($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync("/graphql", body, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The status of a path, over a connection of its own; null where none is to be had.</summary>
    public async Task<int?> StatusAsync(string path)
    {
        using var fresh = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Http.BaseAddress };
        try
        {
            using var response = await fresh.GetAsync(path, TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Http.Dispose();
        await Subgraph.DisposeAsync();
        _folder.Dispose();
    }
}
