namespace DataExchange.Federation.Execution.Results;

/// <summary>The codes that execution puts into <c>extensions.code</c>.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>The subgraph could not be reached, or its breaker is open.</summary>
    public const string Unreachable = "SUBGRAPH_UNREACHABLE";

    /// <summary>The subgraph did not answer within its time or the request's.</summary>
    public const string Timeout = "SUBGRAPH_TIMEOUT";

    /// <summary>The subgraph answered what is no valid GraphQL response to the question, or a value that its type forbids.</summary>
    public const string InvalidResponse = "SUBGRAPH_INVALID_RESPONSE";

    /// <summary>The subgraph reported an error of its own.</summary>
    public const string SubgraphError = "SUBGRAPH_ERROR";

    /// <summary>The request needs more entities, or its answer more values or bytes, than is allowed.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>A guard failed to decide; nothing that it guards was fetched.</summary>
    public const string GuardFailed = "GUARD_FAILED";
}
