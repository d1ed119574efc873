using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>A gateway over two spying registries of persons and taxes.</summary>
internal sealed class PeopleSystem : IAsyncDisposable
{
    private PeopleSystem(GatewayHost gateway, ScriptableSubgraph registry, ScriptableSubgraph tax) => (Gateway, Registry, Tax) = (gateway, registry, tax);

    public static string Supergraph { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "people.graphql"));

    public GatewayHost Gateway { get; }

    public ScriptableSubgraph Registry { get; }

    public ScriptableSubgraph Tax { get; }

    /// <summary>All documents that registries were asked.</summary>
    public string Asked => string.Join('\n', Registry.Requests.Concat(Tax.Requests).Select(r => r.Query));

    /// <summary>Starts one. With a cache, what tells of citizens is kept in it.</summary>
    public static async Task<PeopleSystem> StartAsync(
        IReadOnlyList<Grant>? grants = null, IReadOnlyDictionary<string, string?>? settings = null, string environment = "Development", bool enforced = true, TimeProvider? time = null,
        IAccessSignals? signals = null, IConsentStore? consents = null, IAgreementUsage? usage = null, AgreementLimits? limits = null, IFieldCache? cache = null)
    {
        var registry = await ScriptableSubgraph.StartAsync();
        var tax = await ScriptableSubgraph.StartAsync();
        registry.Script = Answers(PeopleData.Registry());
        tax.Script = Answers(PeopleData.Tax());
        var gateway = await GatewayHost.StartAsync(new GatewaySetup
        {
            Supergraph = cache is null ? Supergraph : Hinted(Supergraph),
            FieldCache = cache,
            Subgraphs = new Dictionary<string, Uri> { ["registry"] = registry.Url, ["tax"] = tax.Url },
            Access = enforced ? PeopleAccess.State(Supergraph, grants ?? PeopleAccess.Usual, limits: limits) : null,
            Consents = consents,
            Usage = usage,
            Settings = settings ?? new Dictionary<string, string?>(),
            Environment = environment,
            Signals = signals,
            Time = time ?? TimeProvider.System,
        });
        return new PeopleSystem(gateway, registry, tax);
    }

    /// <summary>Asks as the client of the state.</summary>
    public Task<Reply> AskAsync(string query, object? variables = null, string? operationName = null, params (string Name, string Value)[] headers) =>
        Gateway.Client.AskAsync(query, Gateway.Tokens.Of(PeopleAccess.Client), variables, operationName, headers);

    /// <summary>Every canary that left the registries: in the answer, the record or the log lines.</summary>
    public IReadOnlyList<string> Leaks(Reply reply) => Canaries.In(reply.Everything + Gateway.Log.Text + Gateway.Lines.Text);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Registry.DisposeAsync();
        await Tax.DisposeAsync();
    }

    /// <summary>The supergraph whose registries let what tells of citizens and their dues be kept for a minute.</summary>
    private static string Hinted(string supergraph) => supergraph
        .Replace("  @subject(field: \"id\")\n", $"  @subject(field: \"id\") {Hint("REGISTRY, TAX")}\n", StringComparison.Ordinal)
        .Replace("type DueConnection ", $"type DueConnection {Hint("TAX")} ", StringComparison.Ordinal)
        .Replace("type Due ", $"type Due {Hint("TAX")} ", StringComparison.Ordinal);

    private static string Hint(string graphs) => $"@join__directive(graphs: [{graphs}], name: \"cacheControl\", args: {{ maxAge: 60 }})";

    public static Func<RecordedRequest, ScriptedReply> Answers(IReadOnlyDictionary<OperationType, Thing> roots)
    {
        var schema = SupergraphReader.Read(new Source(Supergraph)).Supergraph!.Schema;
        var reader = new ThingReader((condition, type) =>
            schema.FindType(condition) is CompositeType abstractType && schema.PossibleTypes(abstractType).Any(t => t.Name == type));
        return request =>
        {
            var body = JsonDocument.Parse(request.Body).RootElement;
            var variables = body.TryGetProperty("variables", out var given) ? given : default;
            return ScriptedReply.Json(reader.Answer(body.GetProperty("query").GetString()!, variables, roots));
        };
    }
}
