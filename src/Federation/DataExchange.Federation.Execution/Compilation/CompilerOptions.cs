using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How plans are compiled.</summary>
public sealed record CompilerOptions
{
    /// <summary>
    /// Whether entity fetches ask for the key again and compare, so that a subgraph that answers entities in another order is noticed. Default true.
    /// Off, a subgraph need not be able to answer the key of an entity that it was given.
    /// </summary>
    public bool VerifyEntityKeys { get; init; } = true;

    /// <summary>What of the answers of subgraphs may be kept under the rights that the plan is made for; null for nothing.</summary>
    public ICachePolicy? Cache { get; init; }
}
