using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Planning;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Understanding;
using DataExchange.Gateway.Views;

namespace DataExchange.Gateway.Snapshots;

/// <summary>All that a request sees, from its first stage to its last: one supergraph, one access state, and what was learnt of operations under them.</summary>
/// <param name="Supergraph">The supergraph, with the schema as clients see it.</param>
/// <param name="Access">What decisions rest on; null where nothing is decided.</param>
/// <param name="Views">What exists for whom, and what documents mean to them.</param>
/// <param name="Planner">Plans operations.</param>
/// <param name="Links">Reach the subgraphs; a request enters them before it uses the state.</param>
internal sealed record GatewayState(
    Supergraph Supergraph, AccessModel? Access, ClientViews Views, OperationPlanner Planner, SubgraphLinks Links)
{
    /// <summary>What document texts mean, to all.</summary>
    public DocumentStore Documents => Views.Whole.Documents.Store;

    /// <summary>The documents that were registered before, for whom nothing is hidden from.</summary>
    public TrustedDocuments Trusted => Views.Whole.Trusted;

    /// <summary>Runs plans against the subgraphs.</summary>
    public PlanExecutor Executor => Links.Executor;

    /// <summary>Opens streams of events at the subgraphs.</summary>
    public IEventSource Events => Links.Events;
}
