using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Results;

/// <summary>One question to a subgraph, for the access record: a request that was sent, or one that the cache made unnecessary.</summary>
/// <param name="Subgraph">The name of the subgraph.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Status">The HTTP status, or 0 where there was none.</param>
/// <param name="Entities">How many entities were asked for; 0 for root fields.</param>
/// <param name="Duration">From the start of sending to the end of the response.</param>
public readonly record struct SubgraphCall(string Subgraph, SubgraphOutcome Outcome, int Status, int Entities, TimeSpan Duration)
{
    private readonly IReadOnlyList<CacheRead>? _reads;

    /// <summary>Whether everything came from the cache, so that the subgraph was sent nothing on behalf of this request.</summary>
    public bool IsCached { get; init; }

    /// <summary>Which fields came from the cache and which did not; empty where nothing of the question may be kept.</summary>
    public IReadOnlyList<CacheRead> Reads
    {
        get => _reads ?? [];
        init => _reads = value;
    }
}
