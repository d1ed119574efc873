using System.Net;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>Makes the handler under every connection to subgraphs: pooled, without redirects, proxy, cookies or propagated headers.</summary>
internal static class SubgraphHandler
{
    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        EnableMultipleHttp2Connections = true,
        MaxResponseHeadersLength = 16,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ActivityHeadersPropagator = null,
        UseCookies = false,
        UseProxy = false,
    };
}
