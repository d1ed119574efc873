using DataExchange.ConformanceTests.Oracle.Data;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>A broken subgraph.</summary>
internal sealed record Fault(string Subgraph, FaultKind Kind)
{
    /// <summary>What a subgraph answers instead of an entity: null or a failure, and false for entities that it answers.</summary>
    public bool TryLose(string subgraph, WorldObject entity, out object? answer)
    {
        answer = Kind == FaultKind.Failing ? WorldFailure.Instance : null;
        return Kind != FaultKind.Unreachable && subgraph == Subgraph && WorldHash.Of($"{entity.Type}#{entity.Id}") % 3 == 0;
    }
}
