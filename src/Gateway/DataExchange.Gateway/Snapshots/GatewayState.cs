using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Planning;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Understanding;

namespace DataExchange.Gateway.Snapshots;

/// <summary>All that a request sees, from its first stage to its last: one supergraph, one access state, and what was learnt of operations under them.</summary>
/// <param name="Supergraph">The supergraph, with the schema as clients see it.</param>
/// <param name="Access">What decisions rest on; null where nothing is decided.</param>
/// <param name="Documents">What document texts mean.</param>
/// <param name="Trusted">The documents that were registered before.</param>
/// <param name="Planner">Plans operations.</param>
/// <param name="Links">Reach the subgraphs; a request enters them before it uses the state.</param>
internal sealed record GatewayState(
    Supergraph Supergraph, AccessModel? Access, DocumentStore Documents, TrustedDocuments Trusted, OperationPlanner Planner, SubgraphLinks Links)
{
    /// <summary>Runs plans against the subgraphs.</summary>
    public PlanExecutor Executor => Links.Executor;

    /// <summary>Opens streams of events at the subgraphs.</summary>
    public IEventSource Events => Links.Events;
}
