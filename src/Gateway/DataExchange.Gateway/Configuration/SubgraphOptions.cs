namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway:Subgraphs:&lt;name&gt;</c>.</summary>
public sealed class SubgraphOptions
{
    /// <summary>Where the subgraph answers, in place of the URL that the supergraph names; absolute http or https.</summary>
    public string? Url { get; set; }

    /// <summary>The key that gateway and registry share, base64 of at least 32 bytes; requests are signed with it. Absent for a foreign subgraph.</summary>
    public string? Key { get; set; }

    /// <summary>The code of the agency that owns the data. Default: the subgraph's name.</summary>
    public string? Owner { get; set; }

    /// <summary>How the subgraph sends the events of subscriptions.</summary>
    public SubgraphSubscriptionOptions Subscriptions { get; } = new();

    /// <summary>Whether HTTP/2 without TLS is spoken. Default false.</summary>
    public bool Http2 { get; set; }
}
