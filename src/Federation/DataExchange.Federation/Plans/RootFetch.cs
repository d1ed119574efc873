using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>A fetch of root fields. Root fetches of a mutation depend on each other in the order of the operation.</summary>
public sealed record RootFetch : Fetch
{
    /// <summary>The operation type that the subgraph is asked for.</summary>
    public required OperationType Operation { get; init; }
}
