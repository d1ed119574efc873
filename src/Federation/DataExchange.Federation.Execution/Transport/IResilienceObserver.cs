namespace DataExchange.Federation.Execution.Transport;

/// <summary>Is told how subgraphs are treated. Called from any thread, on the way of a request: returns at once and does not throw.</summary>
public interface IResilienceObserver
{
    /// <summary>A request is sent a second time.</summary>
    void Retried(string subgraph);

    /// <summary>The breaker of a subgraph has opened, so that it is not asked for a while, or has closed again.</summary>
    void BreakerChanged(string subgraph, bool isOpen);
}
