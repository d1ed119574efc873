using System.Collections.Frozen;
using System.Net.Http.Headers;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Gateway.Transport;

/// <summary>Signs requests to those subgraphs that share a key with the gateway; the others are foreign, and get none, nor are they told who asks.</summary>
internal sealed class SubgraphSigner(FrozenDictionary<string, RequestSignature> signatures) : ISubgraphRequestSigner
{
    public void Sign(string subgraph, string method, Uri url, ReadOnlySpan<byte> body, string? onBehalfOf, HttpRequestHeaders headers)
    {
        if (signatures.TryGetValue(subgraph, out var signature))
        {
            var signed = signature.Sign(method, url.AbsolutePath, body, onBehalfOf);
            headers.TryAddWithoutValidation("Content-Digest", signed.ContentDigest);
            headers.TryAddWithoutValidation("Signature-Input", signed.SignatureInput);
            headers.TryAddWithoutValidation("Signature", signed.Signature);
            if (signed.Agency is { } agency)
            {
                headers.TryAddWithoutValidation(RequestSignature.AgencyHeader, agency);
            }
        }
    }
}
