namespace DataExchange.Federation.Execution.Transport;

/// <summary>What is known of one subgraph. Safe for concurrent use.</summary>
internal sealed class SubgraphHealth(ResilienceOptions options, TimeProvider time)
{
    public CircuitBreaker Breaker { get; } = new(options.BreakerFailures, options.BreakerPause, time);

    public RetryBudget Budget { get; } = new(options.RetryBudget);

    public SemaphoreSlim Places { get; } = new(options.MaxConcurrency, options.MaxConcurrency);
}
