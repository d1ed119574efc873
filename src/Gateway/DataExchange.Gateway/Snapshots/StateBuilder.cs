using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Costs;
using DataExchange.Gateway.Cursors;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Planning;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Transforms;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Understanding;
using DataExchange.Gateway.Views;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Snapshots;

/// <summary>Makes a state of a supergraph and an access snapshot: everything that can be wrong is found here, before any request sees it.</summary>
/// <param name="limits">The limits of documents and plans.</param>
/// <param name="connections">Reaches subgraphs.</param>
/// <param name="ownerOf">The agency that owns a subgraph's data, by the subgraph's name.</param>
/// <param name="pairwiseKeys">Under which values are hashed for consumers; null where none can be.</param>
/// <param name="cursorSeal">Seals cursors.</param>
/// <param name="kept">The most seconds that data of each class is kept; null where nothing is.</param>
/// <param name="telemetry">Counts what happens.</param>
internal sealed class StateBuilder(
    LimitOptions limits, SubgraphConnections connections, Func<string, string> ownerOf, PairwiseKeys? pairwiseKeys, CursorSeal cursorSeal, ClassSeconds? kept, GatewayTelemetry telemetry)
{
    private (Supergraph Supergraph, SubgraphLinks Links)? _connected;

    public StateResult Build(Supergraph supergraph, AccessSnapshot? access, TrustedManifest manifest)
    {
        var model = access is null ? null : Model(supergraph, access);
        var shown = supergraph;
        if (model is not null)
        {
            var view = ClientSchema.From(supergraph.ApiSchema, model.Snapshot.Catalogue);
            if (view.Schema is null)
            {
                return new StateResult(null, [.. view.Errors.Select(e => e.Message)]);
            }

            shown = supergraph.WithApiSchema(view.Schema);
        }

        var deferring = DeferDirective.AddTo(shown.ApiSchema);
        if (deferring.Schema is null)
        {
            return new StateResult(null, [.. deferring.Errors.Select(e => e.Message)]);
        }

        shown = shown.WithApiSchema(deferring.Schema);

        // INVARIANT: nothing fails after this, so that links which were made are in a state that is served.
        var (links, problems) = Connect(supergraph);
        if (links is null)
        {
            return new StateResult(null, problems);
        }

        var costs = new CostModel(shown, limits.ListSize);
        DocumentPreparation Prepare(Schema view) => new(shown.ApiSchema, view, limits, costs, telemetry);
        var preparation = Prepare(shown.ApiSchema);
        var documents = new DocumentView(new DocumentStore(limits.OperationCacheBytes, telemetry), preparation);
        var whole = new ClientView(shown.ApiSchema, documents, new TrustedDocuments(manifest, preparation), model is null ? null : new MarkedSchemas(shown.ApiSchema), IsWhole: true);
        return new StateResult(new GatewayState(shown, model, new ClientViews(shown.ApiSchema, model, whole, Prepare), Planner(shown, model), links), []);
    }

    /// <summary>
    /// The same supergraph under another access state. Documents keep their meaning and their plans: these are found by the fingerprint of the decisions
    /// that they were made under, so that whoever's rights did not change has them still.
    /// </summary>
    public GatewayState WithAccess(GatewayState state, AccessSnapshot access)
    {
        var model = state.Access!.WithState(access);
        return state with { Access = model, Views = state.Views.WithAccess(model), Planner = Planner(state.Supergraph, model) };
    }

    /// <summary>The same state with other trusted documents; what was learnt of all others stays.</summary>
    public static GatewayState WithTrusted(GatewayState state, TrustedManifest manifest) => state with { Views = state.Views.WithTrusted(manifest) };

    private OperationPlanner Planner(Supergraph shown, AccessModel? model) => new(
        shown,
        model,
        new PlannerOptions { MaxSteps = limits.PlanningSteps, MaxTime = TimeSpan.FromMilliseconds(limits.PlanningMs) },
        kept is null ? null : new CachePolicies(shown, kept),
        telemetry);

    /// <summary>Connections outlive changes of the access state: only another supergraph makes new ones.</summary>
    private (SubgraphLinks? Links, ImmutableArray<string> Problems) Connect(Supergraph supergraph)
    {
        if (_connected is { } known && known.Supergraph == supergraph)
        {
            return (known.Links, []);
        }

        var (links, problems) = connections.Connect(supergraph);
        _connected = links is null ? _connected : (supergraph, links);
        return (links, problems);
    }

    private AccessModel Model(Supergraph supergraph, AccessSnapshot access)
    {
        var catalogue = CatalogueReading.Read(supergraph, ownerOf);
        var subjects = supergraph.Schema.Types.OfType<ObjectType>()
            .Select(t => (t.Name, Field: AccessDirectives.SubjectOf(t.Directives)))
            .Where(t => t.Field is not null)
            .ToFrozenDictionary(t => t.Name, t => t.Field!, StringComparer.Ordinal);
        var entities = supergraph.Schema.Types.OfType<ObjectType>()
            .Select(t => t.Name)
            .Where(name => supergraph.FindType(name)?.Definitions.Any(d => !d.Keys.IsEmpty) ?? false)
            .ToFrozenSet(StringComparer.Ordinal);
        return new AccessModel(access.WithCatalogue(catalogue), DerivationIndex.Of(supergraph), subjects, entities)
        {
            Visibility = VisibilityIndex.Of(supergraph.Schema),
            CursorSeal = cursorSeal,
            PairwiseKeys = pairwiseKeys,
        };
    }
}
