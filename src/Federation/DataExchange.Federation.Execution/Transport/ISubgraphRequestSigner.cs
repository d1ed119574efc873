using System.Net.Http.Headers;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>Adds what proves a request to come from the gateway. No header of a client is ever forwarded. Safe for concurrent use.</summary>
public interface ISubgraphRequestSigner
{
    /// <summary>Adds headers to a request that is about to leave; called once per attempt.</summary>
    /// <param name="subgraph">The name of the subgraph.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute URL.</param>
    /// <param name="body">The bytes of the body as they are sent.</param>
    /// <param name="onBehalfOf">In whose name a mutation is made; null for nobody's.</param>
    /// <param name="headers">Where to add headers.</param>
    void Sign(string subgraph, string method, Uri url, ReadOnlySpan<byte> body, string? onBehalfOf, HttpRequestHeaders headers);
}
