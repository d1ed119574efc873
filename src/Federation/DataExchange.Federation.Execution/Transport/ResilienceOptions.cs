namespace DataExchange.Federation.Execution.Transport;

/// <summary>How much a subgraph is trusted to answer. The same for every subgraph; state is kept per subgraph.</summary>
public sealed record ResilienceOptions
{
    /// <summary>Longest time for one request, waiting for a free place and a retry included. Default 3 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Most requests to one subgraph at a time; further ones wait within their time. Default 256.</summary>
    public int MaxConcurrency { get; init; } = 256;

    /// <summary>Failures in a row (unreachable, broken, timed out, status 500 and above without a GraphQL body) that open the breaker. Default 5.</summary>
    public int BreakerFailures { get; init; } = 5;

    /// <summary>How long an open breaker refuses at once before one request may probe. Default 2 s.</summary>
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Retries that may be saved up: a retry costs one, a request earns a tenth. Default 10; 0 for no retries.</summary>
    public int RetryBudget { get; init; } = 10;
}
