namespace DataExchange.Federation.Execution.Transport;

/// <summary>How a subgraph is reached over HTTP.</summary>
public sealed record HttpSubgraphOptions
{
    /// <summary>Where the subgraph answers GraphQL requests; absolute, <c>http</c> or <c>https</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>Whether HTTP/2 is spoken, over clear text too (prior knowledge). Default false: HTTP/1.1.</summary>
    public bool Http2 { get; init; }

    /// <summary>Whether a gzip, brotli or deflate answer is asked for. Default false. Answers that come compressed unasked are inflated within the same bound.</summary>
    public bool AcceptCompressed { get; init; }

    /// <summary>Most bytes of a response, counted after inflation. Default 8 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 8 * 1024 * 1024;
}
