namespace DataExchange.Federation.Execution.Transport;

/// <summary>
/// Carries one GraphQL request to a subgraph. Execution sees only this port: time-outs, retries, breakers and later caches are decorators of it.
/// Safe for concurrent use.
/// </summary>
public interface ISubgraphClient
{
    /// <summary>
    /// Sends the request and reads the whole answer. Failures of the network, of time and of size are outcomes of the response, not exceptions;
    /// when <paramref name="cancellationToken"/> fires the outcome is <see cref="SubgraphOutcome.Cancelled"/>.
    /// </summary>
    /// <returns>The response; the caller disposes of it. The request's body is not looked at after the returned task has ended.</returns>
    ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken);
}
