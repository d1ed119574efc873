using System.Text;
using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Streams;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>The gateway over <c>people.graphql</c>, whose registry of persons announces changes of names.</summary>
internal sealed class EventSystem : IAsyncDisposable
{
    private readonly Func<RecordedRequest, ScriptedReply> _answers = PeopleSystem.Answers(PeopleData.Registry());
    private long _revision = 1;

    private EventSystem(GatewayHost gateway, EventSubgraph registry, ScriptableSubgraph tax) => (Gateway, Registry, Tax) = (gateway, registry, tax);

    /// <summary>What the client may read unless a test says otherwise.</summary>
    public static IReadOnlyList<Grant> Usual { get; } = [.. PeopleAccess.Usual, .. PeopleAccess.Allow("Subscription.renamed")];

    public static string Supergraph { get; } = PeopleSystem.Supergraph
        .Replace("  mutation: Mutation\n", "  mutation: Mutation\n  subscription: Subscription\n", StringComparison.Ordinal)
        + "\ntype Subscription @join__type(graph: REGISTRY) {\n  renamed(id: ID): Citizen @join__field(graph: REGISTRY) @classified(as: PERSONAL)\n}\n";

    public GatewayHost Gateway { get; }

    public EventSubgraph Registry { get; }

    public ScriptableSubgraph Tax { get; }

    /// <summary>A token of the client.</summary>
    public string Token => Gateway.Tokens.Of(PeopleAccess.Client);

    public static async Task<EventSystem> StartAsync(
        IReadOnlyList<Grant>? grants = null, IReadOnlyDictionary<string, string?>? settings = null, string protocol = "sse", TimeProvider? time = null, bool enforced = true)
    {
        var registry = await EventSubgraph.StartAsync();
        var tax = await ScriptableSubgraph.StartAsync();
        registry.Script = PeopleSystem.Answers(PeopleData.Registry());
        tax.Script = PeopleSystem.Answers(PeopleData.Tax());
        var gateway = await GatewayHost.StartAsync(new GatewaySetup
        {
            Supergraph = Supergraph,
            Subgraphs = new Dictionary<string, Uri> { ["registry"] = registry.Url, ["tax"] = tax.Url },
            Access = enforced ? PeopleAccess.State(Supergraph, grants ?? Usual) : null,
            Settings = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Gateway:Subgraphs:registry:Subscriptions:Protocol"] = protocol },
            Time = time ?? TimeProvider.System,
        });
        return new EventSystem(gateway, registry, tax);
    }

    /// <summary>The next subscription that the gateway opens at the registry.</summary>
    public async Task<EventSubscription> OpenedAsync() => await Registry.OpenedAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends an event with what the gateway asked for.</summary>
    public Task EmitAsync(EventSubscription subscription) => subscription.SendAsync(Encoding.UTF8.GetString(_answers(subscription.Request).Body.Span));

    /// <summary>Changes what the client is granted, and lets the gateway look.</summary>
    public Task GrantAsync(IReadOnlyList<Grant> grants) => PutAsync(PeopleAccess.State(Supergraph, grants, ++_revision));

    /// <summary>Takes the client off the register, and lets the gateway look.</summary>
    public Task RevokeClientAsync()
    {
        var state = PeopleAccess.State(Supergraph, Usual, ++_revision);
        return PutAsync(new AccessSnapshot(_revision, state.Agencies, state.Clients.Where(c => c.Id.ToString() != PeopleAccess.Client), state.Purposes, state.Catalogue, []));
    }

    /// <summary>What the gateway does by itself every second, done now.</summary>
    public Task RefreshAsync() => Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Registry.DisposeAsync();
        await Tax.DisposeAsync();
    }

    private Task PutAsync(AccessSnapshot state)
    {
        Gateway.Store.State = state;
        return RefreshAsync();
    }
}
