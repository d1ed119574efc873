namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway</c>.</summary>
public sealed class GatewayOptions
{
    /// <summary>The file of the supergraph, watched for change. Required.</summary>
    public string? Supergraph { get; set; }

    /// <summary>What is known of subgraphs beyond the supergraph, by the subgraph's name.</summary>
    public Dictionary<string, SubgraphOptions> Subgraphs { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents that were registered before anybody asks for them.</summary>
    public TrustedDocumentOptions TrustedDocuments { get; } = new();

    /// <summary>
    /// Whether a client may register a document by its hash and name it by that from then on (the automatic persisted queries of Apollo). Never for
    /// clients that are held to trusted documents. Default true: what a client has registered, nobody else can run or push out.
    /// </summary>
    public bool AutomaticPersistedQueries { get; set; } = true;

    /// <summary>The key under which persons stand in records, and from which those of the gateway's pseudonyms and seals are derived, base64 of at least 32 bytes. Required where access is enforced, except in `dx up`, which keeps one.</summary>
    public string? PseudonymKey { get; set; }

    private const int MinPseudonymKeyLength = 32;

    /// <summary>The key's bytes; null where it is not set or no key, which whoever needs one reports.</summary>
    internal byte[]? PseudonymKeyBytes()
    {
        var key = new byte[PseudonymKey?.Length ?? 0];
        return Convert.TryFromBase64String(PseudonymKey ?? string.Empty, key, out var length) && length >= MinPseudonymKeyLength ? key[..length] : null;
    }

    /// <summary>
    /// The origins, such as <c>https://portal.example</c>, whose pages may open WebSockets with cookies; this host's own may always. Default none.
    /// </summary>
    public List<string> AllowedOrigins { get; } = [];

    /// <summary>Seconds between looks at the supergraph file and at the access state. Default 1.</summary>
    public int RefreshSeconds { get; set; } = 1;

    /// <summary>How the gateway ends.</summary>
    public DrainOptions Drain { get; } = new();

    /// <summary>What is planned ahead for a new supergraph.</summary>
    public WarmupOptions Warmup { get; } = new();
}
