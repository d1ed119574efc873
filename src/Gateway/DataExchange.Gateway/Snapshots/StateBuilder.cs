using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Planning;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Snapshots;

/// <summary>Makes a state of a supergraph and an access snapshot: everything that can be wrong is found here, before any request sees it.</summary>
internal sealed class StateBuilder(LimitOptions limits, SubgraphConnections connections, Func<string, string> ownerOf)
{
    private (Supergraph Supergraph, PlanExecutor Executor)? _connected;

    public StateResult Build(Supergraph supergraph, AccessSnapshot? access)
    {
        var (executor, problems) = Connect(supergraph);
        if (executor is null)
        {
            return new StateResult(null, problems);
        }

        var model = access is null ? null : Model(supergraph, access);
        if (model is not null)
        {
            var view = ClientSchema.From(supergraph.ApiSchema, model.Snapshot.Catalogue);
            if (view.Schema is null)
            {
                return new StateResult(null, [.. view.Errors.Select(e => e.Message)]);
            }

            supergraph = supergraph.WithApiSchema(view.Schema);
        }

        var documents = new DocumentStore(new DocumentPreparation(supergraph.ApiSchema, limits), limits.OperationCacheBytes);
        var options = new PlannerOptions { MaxSteps = limits.PlanningSteps, MaxTime = TimeSpan.FromMilliseconds(limits.PlanningMs) };
        return new StateResult(new GatewayState(supergraph, model, documents, new OperationPlanner(supergraph, model, options), executor), []);
    }

    /// <summary>Connections outlive changes of the access state: only another supergraph makes new ones.</summary>
    private (PlanExecutor? Executor, ImmutableArray<string> Problems) Connect(Supergraph supergraph)
    {
        if (_connected is { } known && known.Supergraph == supergraph)
        {
            return (known.Executor, []);
        }

        var (executor, problems) = connections.Connect(supergraph);
        _connected = executor is null ? _connected : (supergraph, executor);
        return (executor, problems);
    }

    private AccessModel Model(Supergraph supergraph, AccessSnapshot access)
    {
        var catalogue = CatalogueReading.Read(supergraph, ownerOf);
        var subjects = supergraph.Schema.Types.OfType<ObjectType>()
            .Select(t => (t.Name, Field: AccessDirectives.SubjectOf(t.Directives)))
            .Where(t => t.Field is not null)
            .ToFrozenDictionary(t => t.Name, t => t.Field!, StringComparer.Ordinal);
        return new AccessModel(access.WithCatalogue(catalogue), DerivationIndex.Of(supergraph), subjects);
    }
}
